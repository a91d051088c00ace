package org.handrail.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.handrail.site.RouteAccess;

/**
 * Only a device that is signed in for a member may call this route. Its method asks for the {@link CurrentMember}, or the server does
 * not start: whoever is not signed in is answered 401 before it runs.
 */
@Documented
@RouteAccess("member")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ForMembers {}
