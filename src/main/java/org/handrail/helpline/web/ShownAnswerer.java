package org.handrail.helpline.web;

import org.handrail.helpline.Answerer;
import org.handrail.helpline.AnswererStanding;

/** One of those who answer, and whether what the policy says of them is still so. */
public record ShownAnswerer(Answerer answerer, AnswererStanding standing) {}
