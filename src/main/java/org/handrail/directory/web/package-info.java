/**
 * Pages and answers of the directory: the finder, a meeting, {@code GET /api/meetings}. Keeps and logs nothing of what
 * somebody looks for.
 */
@NullMarked
package org.handrail.directory.web;

import org.jspecify.annotations.NullMarked;
