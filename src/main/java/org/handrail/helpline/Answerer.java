package org.handrail.helpline;

/**
 * One of those who may answer a number.
 *
 * @param id of a provider ({@code provider:} and its UUID), or of a fellowship's group of volunteers
 * @param name as callers hear it, 1 to 200 characters
 * @param line where a call is put through to
 * @param pays whether they pay to be listed, as the register of contracts says
 * @param weight how many of the calls come to them, beside the weights of the others: 1 to 100
 * @param reason why it is another weight than 1; empty for 1
 * @param hours when they answer
 */
public record Answerer(
    String id,
    String name,
    PhoneNumber line,
    boolean pays,
    int weight,
    InTwoLanguages reason,
    AnswerHours hours) {

  public static final int LONGEST_NAME = 200;
  public static final int LARGEST_WEIGHT = 100;

  /**
   * @throws IllegalArgumentException when a part is out of its range
   */
  public Answerer {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || id.isBlank() || id.length() > 100) {
      throw new IllegalArgumentException("an answerer has an id and a name");
    }
    if (weight < 1 || weight > LARGEST_WEIGHT) {
      throw new IllegalArgumentException("a weight is 1 to 100");
    }
  }
}
