package org.handrail.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to a Lucene query: every word must be in some field. The last word may be the beginning of one,
 * since people are still typing. A word that the index does not know at all is taken as a typo: one letter wrong, missing,
 * too many or two swapped from four letters on, two of these from eight; its first letter counts as right.
 */
final class WordQuery {

  private static final float[] BOOSTS = {4, 2, 1}; // as WordIndex.FIELDS
  private static final float EXACT_BOOST = 3;
  private static final int MAX_WORDS = 16;
  private static final int ONE_TYPO_FROM = 4;
  private static final int TWO_TYPOS_FROM = 8;

  private final IndexReader reader;

  private WordQuery(IndexReader reader) {
    this.reader = reader;
  }

  /** The query, or null when the text holds neither letter nor digit. Only the first sixteen words count. */
  static @Nullable Query of(String text, IndexReader reader) throws IOException {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return null;
    }
    WordQuery maker = new WordQuery(reader);
    boolean isStillTyped = Character.isLetterOrDigit(text.codePointBefore(text.length()));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < words.size(); i++) {
      boolean isPrefix = isStillTyped && i == words.size() - 1;
      all.add(maker.word(words.get(i), isPrefix), Occur.MUST);
    }
    return all.build();
  }

  private static List<String> words(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (WordText analyzer = new WordText();
        TokenStream tokens = analyzer.tokenStream("", WordText.folded(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && words.size() < MAX_WORDS) {
        words.add(term.toString());
      }
    }
    return words;
  }

  private Query word(String word, boolean isPrefix) throws IOException {
    boolean isKnown = isKnown(word, isPrefix);
    List<Query> ways = new ArrayList<>();
    for (int i = 0; i < BOOSTS.length; i++) {
      Term term = new Term(WordIndex.FIELDS[i], word);
      if (isKnown) {
        ways.add(new BoostQuery(new TermQuery(term), BOOSTS[i] * EXACT_BOOST));
        if (isPrefix) {
          ways.add(new BoostQuery(new PrefixQuery(term), BOOSTS[i]));
        }
      } else {
        ways.add(new BoostQuery(new FuzzyQuery(term, typos(word), 1), BOOSTS[i]));
      }
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static int typos(String word) {
    int length = word.codePointCount(0, word.length());
    return length >= TWO_TYPOS_FROM ? 2 : length >= ONE_TYPO_FROM ? 1 : 0;
  }

  private boolean isKnown(String word, boolean isPrefix) throws IOException {
    BytesRef bytes = new BytesRef(word);
    for (String field : WordIndex.FIELDS) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null && isIn(terms.iterator(), bytes, isPrefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(TermsEnum terms, BytesRef word, boolean isPrefix) throws IOException {
    return isPrefix
        ? terms.seekCeil(word) != TermsEnum.SeekStatus.END
            && StringHelper.startsWith(terms.term(), word)
        : terms.seekExact(word);
  }
}
