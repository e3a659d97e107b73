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

    /** No gas is pressed to less: keeps a violent collapse finite. */
    private static final double SMALLEST = 0.05;

    private final double restRadius;
    private final double viscosity;
    private final double gasPressure;
    private final double lossRate;

    private double radius;
    private double wallSpeed;
    private double acceleration;
    private double pressure;
    private double targetPressure;
    private double leftAfterHalfAStep = 1;

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
        gasPressure = AMBIENT_PASCAL + 2 * SURFACE_TENSION / restRadius;
        lossRate = 2 * dampingRatio * StrictMath.sqrt(3 * GAS_EXPONENT * AMBIENT_PASCAL / DENSITY) / restRadius;
        radius = restRadius;
        pressure = AMBIENT_PASCAL;
        targetPressure = AMBIENT_PASCAL;
    }

    /** Holds it at this multiple of its rest radius, by the pressure at which it then rests. */
    void holdAt(double expansion) {
        radius = expansion * restRadius;
        wallSpeed = 0;
        acceleration = 0;
        pressure = restingPressure(expansion);
        targetPressure = pressure;
    }

    /** The pressure at which it rests at this multiple of its rest radius. */
    double restingPressure(double expansion) {
        double r = expansion * restRadius;
        return gasPressure * StrictMath.pow(expansion, -3 * GAS_EXPONENT) - 2 * SURFACE_TENSION / r;
    }

    /** From now on the pressure goes to this target with this time constant. */
    void turnPressureTo(double pascal, double timeConstantSeconds) {
        targetPressure = pascal;
        leftAfterHalfAStep = StrictMath.exp(-Waveform.STEP_SECONDS / 2 / timeConstantSeconds);
    }

    /** One step of {@link Waveform#STEP_SECONDS}. */
    void step() {
        double h = Waveform.STEP_SECONDS;
        double half = targetPressure + (pressure - targetPressure) * leftAfterHalfAStep;
        double end = targetPressure + (half - targetPressure) * leftAfterHalfAStep;
        double a1 = acceleration;
        double v2 = wallSpeed + h / 2 * a1;
        double a2 = wallAcceleration(radius + h / 2 * wallSpeed, v2, half);
        double v3 = wallSpeed + h / 2 * a2;
        double a3 = wallAcceleration(radius + h / 2 * v2, v3, half);
        double v4 = wallSpeed + h * a3;
        double a4 = wallAcceleration(radius + h * v3, v4, end);
        radius = Math.max(SMALLEST * restRadius, radius + h / 6 * (wallSpeed + 2 * v2 + 2 * v3 + v4));
        wallSpeed += h / 6 * (a1 + 2 * a2 + 2 * a3 + a4);
        pressure = end;
        acceleration = wallAcceleration(radius, wallSpeed, pressure);
    }

    private double wallAcceleration(double at, double speed, double outside) {
        double r = Math.max(SMALLEST * restRadius, at);
        double squeeze = restRadius / r;
        double gas = gasPressure * StrictMath.pow(squeeze * squeeze * squeeze, GAS_EXPONENT);
        double push = gas - 2 * SURFACE_TENSION / r - 4 * viscosity * speed / r - outside;
        return (push / DENSITY - lossRate * r * speed - 1.5 * speed * speed) / r;
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
