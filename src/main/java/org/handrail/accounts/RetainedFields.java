package org.handrail.accounts;

import java.util.List;

/**
 * What one module keeps of an account; a bean of that module.
 *
 * @param fields in the order in which a member reads them
 */
public record RetainedFields(List<? extends RetainedField> fields) {

  public RetainedFields {
    fields = List.copyOf(fields);
  }
}
