package org.handrail.directory;

/** Whether one can go. */
public enum MeetingStatus {
  ACTIVE,
  /** The place is closed for now and there is no other way to attend. */
  CLOSED_FOR_NOW,
  /** Listed but not held. */
  INACTIVE
}
