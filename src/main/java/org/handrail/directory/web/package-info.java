/** Pages and answers of the directory. */
@NullMarked
package org.handrail.directory.web;

import org.jspecify.annotations.NullMarked;
