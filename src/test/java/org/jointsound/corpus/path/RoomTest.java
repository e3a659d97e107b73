package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomTest {
    private static final int RATE_HZ = 44_100;
    private static final Point SIZE = new Point(5, 4, 2.5);

    private static float[] added(Room room, double metres, long seed) {
        Draw draw = Draw.of(seed);
        Point source = room.somewhere(draw);
        Point microphone = room.near(source, metres, draw);
        return new RoomResponse(room, source, microphone).reverberation(Spectrum.impulse(RATE_HZ), RATE_HZ);
    }

    private static double energy(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += (double) sample * sample;
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.15, 0.3, 0.6})
    void aRoomDecaysBySixtyDecibelsInItsReverberationTime(double rt60Seconds) {
        for (int seed = 0; seed < 8; seed++) {
            float[] response = added(new Room(SIZE, rt60Seconds, seed), 0.15, seed);
            assertThat(schroederRt60(response)).isCloseTo(rt60Seconds, within(0.13 * rt60Seconds));
        }
    }

    /** Schroeder's backward integration, from -5 to -35 dB (ISO 3382-1, T30). */
    private static double schroederRt60(float[] response) {
        double[] left = new double[response.length + 1];
        for (int i = response.length - 1; i >= 0; i--) {
            left[i] = left[i + 1] + response[i] * response[i];
        }
        int at5 = 0;
        int at35 = 0;
        for (int i = 0; i < response.length; i++) {
            at5 = left[i] > left[0] * Math.pow(10, -0.5) ? i : at5;
            at35 = left[i] > left[0] * Math.pow(10, -3.5) ? i : at35;
        }
        return 2.0 * (at35 - at5) / RATE_HZ;
    }

    @Test
    void imagesArriveWhenAndAsLoudAsTheMirroredSourceWould() {
        Room room = new Room(SIZE, 0.3, 1);
        Point source = new Point(1, 2, 1);
        Point microphone = new Point(1.3, 2, 1.4);
        // By hand: direct 0.5 m; the floor's image is at z = -1, the one in the wall x = 0 at x = -1; the corner of
        // both
        // is two walls away; the ceiling's lies at 2 * 2.5 - 1 = 4.
        List<ImageSources.Reflection> found = ImageSources.of(room, source, microphone, 0.02);
        double floor = Math.hypot(0.3, 2.4);
        double wall = Math.hypot(2.3, 0.4);
        double corner = Math.hypot(2.3, 2.4);
        double ceiling = Math.hypot(0.3, 2.6);
        // T = 0.3 s in 50 cubic metres: A = 26.85 square metres of 85; Eyring: beta = exp(-26.85 / 85 / 2) = 0.854.
        double beta = 0.854;
        for (double[] image : new double[][] {{floor, 1}, {wall, 1}, {corner, 2}, {ceiling, 1}}) {
            double delay = (image[0] - 0.5) / 343;
            assertThat(found).anySatisfy(reflection -> {
                assertThat(reflection.delaySeconds()).isCloseTo(delay, within(1e-9));
                assertThat(reflection.gain()).isCloseTo(Math.pow(beta, image[1]) * 0.5 / image[0], within(1e-3));
            });
        }
        assertThat(found)
                .isSortedAccordingTo(java.util.Comparator.comparingDouble(ImageSources.Reflection::delaySeconds));
        assertThat(found).allMatch(reflection -> reflection.delaySeconds() > 0);
    }

    @Test
    void asManyImagesArriveAsFitIntoTheSphere() {
        Room room = new Room(SIZE, 0.3, 1);
        int images = ImageSources.of(room, new Point(2, 2, 1), new Point(2, 2.3, 1), 0.05)
                .size();
        // 4 pi (343 * 0.05)^3 / (3 * 50).
        assertThat((double) images).isCloseTo(422.6, within(45.0));
    }

    @Test
    void aReflectionStandsInTheResponseAtItsTime() {
        Room room = new Room(SIZE, 0.3, 1);
        Point source = new Point(1, 2, 1);
        Point microphone = new Point(1, 2, 1.5);
        float[] response = new RoomResponse(room, source, microphone).reverberation(Spectrum.impulse(8_000), 8_000);
        // Floor: 2.5 m against 0.5 m, 2 m / 343 m/s = 5.83 ms = sample 46.6.
        int loudest = 0;
        for (int i = 0; i < response.length; i++) {
            loudest = response[i] > response[loudest] ? i : loudest;
        }
        assertThat(loudest).isEqualTo(47);
    }

    /** The diffuse field: (reverberation distance / distance) squared, with 0.057 sqrt(V / T). */
    @ParameterizedTest
    @CsvSource({"0.05, 23.4", "0.15, 13.8", "0.4, 5.3"})
    void directToReverberantRatioFallsWithDistance(double metres, double expectedDb) {
        double sum = 0;
        for (int seed = 0; seed < 40; seed++) {
            sum += -10 * Math.log10(energy(added(new Room(SIZE, 0.3, seed), metres, seed))) / 40;
        }
        assertThat(new Room(SIZE, 0.3, 1).reverberationDistanceMetres())
                .isCloseTo(0.057 * Math.sqrt(50 / 0.3), within(0.01));
        assertThat(sum).isCloseTo(expectedDb, within(1.5));
    }

    @Test
    void theTailHoldsTheEnergyThatItSays() {
        for (int rateHz : new int[] {2_000, 8_000, 44_100}) {
            for (int seed = 0; seed < 5; seed++) {
                ReverbTail tail = new ReverbTail(0.4, rateHz, Draw.of(seed));
                double expected = tail.energy();
                double measured = energy(tail.process(Spectrum.impulse(rateHz)));
                assertThat(10 * Math.log10(measured / expected)).isCloseTo(0, within(1.5));
            }
        }
    }

    @Test
    void drawnRoomsHavePlacesForSourceAndMicrophone() {
        for (int seed = 0; seed < 200; seed++) {
            Draw draw = Draw.of(seed);
            Room room = Room.drawn(draw, seed);
            assertThat(room.wallReflection()).isBetween(0.4, 0.98);
            Point source = room.somewhere(draw);
            Point microphone = room.near(source, 0.5, draw);
            assertThat(source.distanceTo(microphone)).isCloseTo(0.5, within(1e-9));
            assertThat(microphone.z()).isBetween(0.0, room.size().z());
        }
    }
}
