package org.handrail.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a route. Stands on an annotation of the module that knows these people, such as {@link ForAnybody}; one of those
 * stands on every controller or on each of its methods, or the server does not start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface RouteAccess {

  /** The role, in one word. */
  String value();
}
