package org.handrail.cli;

import org.handrail.HandrailApplication;
import org.springframework.boot.SpringApplication;

/** The program's entry. */
public final class Handrail {

  private Handrail() {}

  public static void main(String[] args) {
    SpringApplication.run(HandrailApplication.class, args);
  }
}
