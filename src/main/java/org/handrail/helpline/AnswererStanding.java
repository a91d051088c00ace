package org.handrail.helpline;

/** Whether what a policy says of somebody who answers is still so: it was signed when it was, and stays as it is. */
public enum AnswererStanding {
  /** It is. */
  AS_SAID(""),
  /** A provider that the directory does not list any more. */
  NOT_LISTED("helpline.standing.not-listed"),
  /** A provider whose contract has ended, by which it pays or may answer a general number. */
  CONTRACT_ENDED("helpline.standing.contract-ended"),
  /** A provider that is said to pay nothing, and pays by now. */
  PAYS_NOW("helpline.standing.pays-now");

  private final String messageKey;

  AnswererStanding(String messageKey) {
    this.messageKey = messageKey;
  }

  /** Of the sentence that says it; empty where there is nothing to say. */
  public String messageKey() {
    return messageKey;
  }
}
