package org.handrail.staff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handrail.site.RouteAccess;

/**
 * Only staff with one of these roles may call this route. Its method asks for the {@link CurrentStaff}, or the server does
 * not start, and holds what it changes to their grants ({@link CurrentStaff#require}). Whoever is not signed in is sent to
 * the sign-in, a program answered 401; whoever has another role is told that there is nothing here.
 */
@Documented
@RouteAccess("staff")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForStaff {

  /** Any of them; none means all staff. The operator has all. */
  Role[] value() default {};
}
