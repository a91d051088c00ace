package org.handrail.directory.web;

import java.util.List;

/**
 * The finder's form as it came.
 *
 * @param form what could be read of it
 * @param errors what could not, in the order of the form; a search makes sense only without any
 */
record FinderSubmission(FinderForm form, List<FinderFieldError> errors) {

  FinderSubmission {
    errors = List.copyOf(errors);
  }
}
