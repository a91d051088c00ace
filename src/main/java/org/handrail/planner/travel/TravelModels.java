package org.handrail.planner.travel;

/** Where plans get their travel times from: the default model, or an operator's road map. */
@FunctionalInterface
public interface TravelModels {

  /** How long ways take, for one plan. */
  TravelTimes travel(TravelMode mode);
}
