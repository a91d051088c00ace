package org.handrail.accounts;

import java.util.List;

/**
 * Something that the server keeps of an account. All of them together are the whole list: every module that keeps anything under a member's
 * number contributes its own as {@link RetainedFields}, and a test fails when the database has a column about members that none names.
 */
public interface RetainedField {

  /** Names it among those of its module. */
  String name();

  /** Where it stands, {@code table.column}. */
  List<String> columns();

  /** The key of its sentence in the message files. */
  String messageKey();
}
