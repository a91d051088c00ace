/** Pages and answers about places of treatment. */
@NullMarked
package org.handrail.treatment.web;

import org.jspecify.annotations.NullMarked;
