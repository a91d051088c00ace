package org.handrail.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingQuery;
import org.handrail.directory.Schedule;
import org.handrail.shared.GeoPoint;

/** The same search on Lucene's points and doc values. */
final class LuceneSearch implements Contender {

  private static final double DOUBT_M = 1; // Lucene rounds coordinates; the exact distance decides

  private final List<Meeting> meetings;
  private final IndexSearcher searcher;

  @SuppressWarnings("resource") // all is memory, until the program ends
  LuceneSearch(List<Meeting> meetings) {
    this.meetings = meetings;
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig()
        .setMergePolicy(new LogDocMergePolicy())
        .setMergeScheduler(new SerialMergeScheduler());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (Meeting meeting : meetings) {
        writer.addDocument(document(meeting));
      }
      writer.forceMerge(1);
      searcher = new IndexSearcher(DirectoryReader.open(writer));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Meeting meeting) {
    Document document = new Document();
    GeoPoint point = WorldOfMeetings.point(meeting);
    if (point != null) {
      document.add(new LatLonPoint("point", point.latDeg(), point.lonDeg()));
      document.add(new DoubleDocValuesField("lat", point.latDeg()));
      document.add(new DoubleDocValuesField("lon", point.lonDeg()));
    }
    if (meeting.schedule() instanceof Schedule.Weekly weekly) {
      document.add(new IntPoint("day", weekly.day().getValue()));
      document.add(new IntPoint("start", weekly.start().toSecondOfDay()));
    }
    meeting
        .formats()
        .forEach(code -> document.add(new StringField("format", code, Field.Store.NO)));
    return document;
  }

  @Override
  public String name() {
    return "Lucene";
  }

  @Override
  public Answer search(MeetingQuery query) {
    try {
      return nearest(query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Answer nearest(MeetingQuery query) throws IOException {
    GeoPoint near = query.near();
    Nearest nearest = new Nearest(query.limit());
    Weight weight =
        searcher.createWeight(searcher.rewrite(filter(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null && near != null) {
        collect(
            leaf.reader(),
            leaf.docBase,
            scorer.iterator(),
            new Target(near, query.withinM(), nearest));
      }
    }
    return nearest.answer();
  }

  private void collect(LeafReader reader, int base, DocIdSetIterator found, Target target)
      throws IOException {
    NumericDocValues lat = reader.getNumericDocValues("lat");
    NumericDocValues lon = reader.getNumericDocValues("lon");
    for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      if (lat.advanceExact(doc) && lon.advanceExact(doc)) {
        GeoPoint point = new GeoPoint(
            Double.longBitsToDouble(lat.longValue()), Double.longBitsToDouble(lon.longValue()));
        double distanceM = target.near.distanceM(point);
        if (distanceM <= target.withinM) {
          target.nearest.add(meetings.get(base + doc), distanceM);
        }
      }
    }
  }

  private static BooleanQuery filter(MeetingQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    GeoPoint near = query.near();
    if (near != null) {
      all.add(
          LatLonPoint.newDistanceQuery(
              "point", near.latDeg(), near.lonDeg(), query.withinM() + DOUBT_M),
          Occur.FILTER);
    }
    if (!query.days().isEmpty()) {
      int[] days = query.days().stream().mapToInt(java.time.DayOfWeek::getValue).toArray();
      all.add(IntPoint.newSetQuery("day", days), Occur.FILTER);
    }
    if (query.from() != null && query.to() != null) {
      all.add(
          IntPoint.newRangeQuery(
              "start", query.from().toSecondOfDay(), query.to().toSecondOfDay()),
          Occur.FILTER);
    }
    for (String code : query.formats()) {
      all.add(new TermQuery(new Term("format", code)), Occur.FILTER);
    }
    return all.build();
  }

  private record Target(GeoPoint near, double withinM, Nearest nearest) {}
}
