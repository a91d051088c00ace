package org.handrail.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Takes all documents that match, with their scores if asked for. */
final class OrdinalCollector implements Collector {

  private final boolean withScores;
  private int[] ordinals = new int[64];
  private float[] scores = new float[64];
  private int count;

  private OrdinalCollector(boolean withScores) {
    this.withScores = withScores;
  }

  @Override
  public ScoreMode scoreMode() {
    return withScores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) {
    return new LeafCollector() {
      private Scorable scorer = new NoScore();

      @Override
      public void setScorer(Scorable given) {
        scorer = given;
      }

      @Override
      public void collect(int document) throws IOException {
        add(context.docBase + document, withScores ? scorer.score() : 0);
      }
    };
  }

  private void add(int ordinal, float score) {
    if (count == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, count * 2);
      scores = Arrays.copyOf(scores, count * 2);
    }
    ordinals[count] = ordinal;
    scores[count] = score;
    count++;
  }

  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }

  /**
   * Collects with one collector, since there is one segment and no executor.
   *
   * @param size how many ordinals there are
   * @param withScores whether scores are made; else all are 0
   */
  record Manager(int size, boolean withScores)
      implements CollectorManager<OrdinalCollector, WordHits> {

    @Override
    public OrdinalCollector newCollector() {
      return new OrdinalCollector(withScores);
    }

    @Override
    public WordHits reduce(Collection<OrdinalCollector> collectors) {
      OrdinalCollector all = collectors.iterator().next();
      return WordHits.of(
          size, Arrays.copyOf(all.ordinals, all.count), Arrays.copyOf(all.scores, all.count));
    }
  }
}
