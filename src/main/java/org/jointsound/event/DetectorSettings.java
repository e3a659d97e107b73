package org.jointsound.event;

/**
 * What counts as an event. All values were set on generated development recordings and on seeded noise, never on
 * evaluation data; {@code src/docs/detection.md} says which.
 *
 * @param hopSeconds step of the band levels; bounds the resolution of onsets
 * @param floorSeconds window over which the noise floor is followed; half of it is the delay of a stream, all of it the
 *     delay at its start
 * @param minRiseDb least rise above the floor, in the band where it is largest
 * @param maxRiseDb the rise asked for at most, however restless the noise is
 * @param restlessness how many times the noise's own spread (15th to 35th percentile) an event must rise
 * @param gapSeconds pulses closer than this are one event (design: about 150 ms)
 * @param maxSeconds a longer event is cut, so that memory stays bounded
 * @param floorDbfs band levels below this count as this, so that digital silence has a floor
 * @param maskDb what stays this far under the loudest that just sounded in its band is its tail and no longer the event
 * @param maskFallDbPerSecond how fast that bound falls, so that weaker sound behind a loud one is heard again
 */
public record DetectorSettings(
        double hopSeconds,
        double floorSeconds,
        double minRiseDb,
        double maxRiseDb,
        double restlessness,
        double gapSeconds,
        double maxSeconds,
        double floorDbfs,
        double maskDb,
        double maskFallDbPerSecond) {

    /** The shipped settings. */
    public static DetectorSettings standard() {
        return new DetectorSettings(0.002, 3.0, 11.5, 22, 7, 0.150, 10, -90, 20, 20);
    }
}
