package org.jointsound.corpus.sound.mechanics;

/**
 * A gas bubble in joint fluid: the Rayleigh-Plesset equation
 *
 * <p>{@code R R'' + 1.5 R'^2 = (p_g (Re/R)^(3k) - 2 s/R - 4 mu R'/R - p) / rho - 2 z w0 R R'}
 *
 * <p>with {@code p_g = p_atm + 2 s/Re} and {@code w0 = sqrt(3 k p_atm/rho)/Re}, in a pressure p that goes exponentially
 * to a target. It stands for the second of three steps (pressure, bubble, sound) by which Chandran Suja and Barakat (Sci
 * Rep 2018;8:4600) explain the crack; the form of each step is the standard one and not read there, and the values are
 * ours. The last term stands for all loss into tissue, heat and radiation. Vapour is left out: at 37 degrees it is 6 %
 * of the ambient pressure. SI units; a classical Runge-Kutta step of fourth order.
 */
final class Bubble {
    static final double AMBIENT_PASCAL = 101_325;
    static final double DENSITY = 1_000;
    static final double SURFACE_TENSION = 0.07;
    static final double GAS_EXPONENT = 1.4;

    /** Small bubbles swing at this over their radius in mm (Minnaert 1933): sqrt(3 k p_atm/rho) / 2 pi. */
    static final double RINGING_HZ_MM = 3_280;

    /** The wall moves or turns by no more than about this, in radii or radians, in one part of a step. */
    private static final double LARGEST_PART = 0.1;

    private static final int MOST_PARTS = 32;

    private final double restRadius;
    private final double viscosity;
    private final double restingGas;
    private final double lossRate;

    private double radius;
    private double wallSpeed;
    private double acceleration;
    private double gas;
    private double pressure;
    private double targetPressure;
    private double leftAfterAStep = 1;

    /**
     * A bubble at rest in ambient pressure.
     *
     * @param restRadius Re in metres; joints hold some 0.5 to 5 mm (a cavity of 15 % of a finger joint is 1.5 to 2.1 mm)
     * @param viscosity mu in pascal seconds; 0.01 to 0.2 is our range
     * @param dampingRatio z, our range 0.03 to 0.15
     */
    Bubble(double restRadius, double viscosity, double dampingRatio) {
        this.restRadius = restRadius;
        this.viscosity = viscosity;
        restingGas = AMBIENT_PASCAL + 2 * SURFACE_TENSION / restRadius;
        lossRate = 2 * dampingRatio * StrictMath.sqrt(3 * GAS_EXPONENT * AMBIENT_PASCAL / DENSITY) / restRadius;
        radius = restRadius;
        gas = restingGas;
        pressure = AMBIENT_PASCAL;
        targetPressure = AMBIENT_PASCAL;
    }

    /** Holds it at this multiple of its rest radius, by the pressure at which it then rests. */
    void holdAt(double expansion) {
        radius = expansion * restRadius;
        wallSpeed = 0;
        acceleration = 0;
        gas = restingGas * StrictMath.pow(expansion, -3 * GAS_EXPONENT);
        pressure = restingPressure(expansion);
        targetPressure = pressure;
    }

    /** The pressure at which it rests at this multiple of its rest radius. */
    double restingPressure(double expansion) {
        double r = expansion * restRadius;
        return restingGas * StrictMath.pow(expansion, -3 * GAS_EXPONENT) - 2 * SURFACE_TENSION / r;
    }

    /** From now on the pressure goes to this target with this time constant. */
    void turnPressureTo(double pascal, double timeConstantSeconds) {
        targetPressure = pascal;
        leftAfterAStep = StrictMath.exp(-Waveform.STEP_SECONDS / timeConstantSeconds);
    }

    /** One step of {@link Waveform#STEP_SECONDS}, in as many parts as the wall's haste asks for. */
    void step() {
        double end = targetPressure + (pressure - targetPressure) * leftAfterAStep;
        double haste = StrictMath.sqrt(Math.abs(acceleration) / radius) + Math.abs(wallSpeed) / radius;
        int parts = 1 + (int) Math.min(MOST_PARTS - 1, haste * Waveform.STEP_SECONDS / LARGEST_PART);
        double change = (end - pressure) / parts;
        for (int i = 0; i < parts; i++) {
            part(Waveform.STEP_SECONDS / parts, pressure + change / 2, pressure + change);
        }
        pressure = end;
    }

    private void part(double h, double half, double end) {
        double v1 = wallSpeed;
        double a1 = acceleration;
        double g1 = gasRate(radius, v1, gas);
        double v2 = wallSpeed + h / 2 * a1;
        double r2 = radius + h / 2 * v1;
        double p2 = gas + h / 2 * g1;
        double a2 = wallAcceleration(r2, v2, p2 - half);
        double g2 = gasRate(r2, v2, p2);
        double v3 = wallSpeed + h / 2 * a2;
        double r3 = radius + h / 2 * v2;
        double p3 = gas + h / 2 * g2;
        double a3 = wallAcceleration(r3, v3, p3 - half);
        double g3 = gasRate(r3, v3, p3);
        double v4 = wallSpeed + h * a3;
        double r4 = radius + h * v3;
        double p4 = gas + h * g3;
        double a4 = wallAcceleration(r4, v4, p4 - end);
        double g4 = gasRate(r4, v4, p4);
        radius += h / 6 * (v1 + 2 * v2 + 2 * v3 + v4);
        wallSpeed += h / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
        gas += h / 6 * (g1 + 2 * g2 + 2 * g3 + g4);
        pressure = end;
        acceleration = wallAcceleration(radius, wallSpeed, gas - pressure);
    }

    private double wallAcceleration(double r, double speed, double excess) {
        double push = excess - (2 * SURFACE_TENSION + 4 * viscosity * speed) / r;
        return (push / DENSITY - lossRate * r * speed - 1.5 * speed * speed) / r;
    }

    /** The polytropic law p R^(3k) = const as a rate, which spares a power each time. */
    private static double gasRate(double r, double speed, double gas) {
        return -3 * GAS_EXPONENT * gas * speed / r;
    }

    /** Sound pressure times distance in the fluid, in pascal metres: that of a monopole, rho (R^2 R'' + 2 R R'^2). */
    double sound() {
        return DENSITY * radius * (radius * acceleration + 2 * wallSpeed * wallSpeed);
    }

    double radius() {
        return radius;
    }

    double wallSpeed() {
        return wallSpeed;
    }
}
