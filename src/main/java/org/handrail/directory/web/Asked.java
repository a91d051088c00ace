package org.handrail.directory.web;

import java.util.List;

/**
 * A form as it came.
 *
 * @param form what could be read of it
 * @param troubles what could not, in the order of the form; a search makes sense only without any
 */
record Asked(FinderForm form, List<Trouble> troubles) {

  Asked {
    troubles = List.copyOf(troubles);
  }
}
