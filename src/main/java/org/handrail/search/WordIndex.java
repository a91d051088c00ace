package org.handrail.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Words of names, places and notes, by Lucene in memory. Documents are added in order of ordinals and merged in order,
 * so that a document's number is its ordinal. For many threads.
 */
public final class WordIndex {

  /** In order of what they count. */
  static final String[] FIELDS = {"name", "place", "notes"};

  private static final double WRITER_BUFFER_MB = 24;

  private final IndexSearcher searcher;
  private final int size;

  private WordIndex(DirectoryReader reader) {
    searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null); // queries rarely repeat, and a cache would hold them
    size = reader.maxDoc();
  }

  /**
   * The words of one thing.
   *
   * @param name counts most
   * @param place counts half of that
   * @param notes counts least
   */
  public record Texts(String name, String place, String notes) {}

  /** Reads the words of things in order of their ordinals, 0 to {@code size} − 1. */
  @SuppressWarnings("resource") // all is memory, and the reader lives as long as the snapshot
  public static WordIndex of(int size, IntFunction<Texts> textsOf) {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (WordText analyzer = new WordText()) {
      IndexWriterConfig config = new IndexWriterConfig(analyzer)
          .setRAMBufferSizeMB(WRITER_BUFFER_MB)
          .setMergePolicy(new LogDocMergePolicy())
          .setMergeScheduler(new SerialMergeScheduler());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        write(size, textsOf, writer);
        writer.forceMerge(1);
      }
      return new WordIndex(DirectoryReader.open(directory));
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no I/O errors", e);
    }
  }

  private static void write(int size, IntFunction<Texts> textsOf, IndexWriter writer)
      throws IOException {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    Field[] fields = new Field[FIELDS.length];
    Document document = new Document();
    for (int i = 0; i < FIELDS.length; i++) {
      fields[i] = new Field(FIELDS[i], "", type);
      document.add(fields[i]);
    }
    for (int ordinal = 0; ordinal < size; ordinal++) {
      Texts texts = textsOf.apply(ordinal);
      fields[0].setStringValue(WordText.folded(texts.name()));
      fields[1].setStringValue(WordText.folded(texts.place()));
      fields[2].setStringValue(WordText.folded(texts.notes()));
      writer.addDocument(document);
    }
  }

  /** The ordinals that hold every word of the text, with scores if asked for; all when it has none. */
  public WordHits find(String text, boolean withScores) {
    try {
      Query query = WordQuery.of(text, searcher.getIndexReader());
      return query == null
          ? WordHits.ANY
          : searcher.search(query, new OrdinalCollector.Manager(size, withScores));
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no I/O errors", e);
    }
  }
}
