/** Who answers: the public pages and their JSON, and the desk of those who keep a number. */
@NullMarked
package org.handrail.helpline.web;

import org.jspecify.annotations.NullMarked;
