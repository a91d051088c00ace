package org.handrail.device.standin.java.security;

/** The browser has no file of security properties. */
public final class Security {

  private Security() {}

  /** Always null: nobody has set any. */
  public static String getProperty(String name) {
    return null;
  }
}
