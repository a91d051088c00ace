package org.handrail.search;

/** What is asked of a thing, except its distance. */
public interface OrdinalConditions {

  /** Which of the 64 ordinals from 64·{@code word} meet all conditions that are bits; bits beyond the last ordinal are undefined. */
  long bits(int word);

  /** Whether {@link #admits} says more than the bits do. */
  boolean areMoreThanBits();

  /** Whether an ordinal meets the conditions that are not bits. */
  boolean admits(int ordinal);
}
