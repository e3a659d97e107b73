package org.jointsound.event;

/**
 * One impulsive peak inside an event.
 *
 * @param seconds when, from the start of the recording
 * @param aboveFloorDb how far it rises above the noise floor, in the band where that is most
 */
public record Pulse(double seconds, double aboveFloorDb) {}
