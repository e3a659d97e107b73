package org.jointsound.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives every option its twin in the environment: {@code --fail-fast} is {@code JOINTSOUND_FAIL_FAST}. */
final class EnvironmentDefaults implements IDefaultValueProvider {
    private final Wiring.Environment environment;

    EnvironmentDefaults(Wiring.Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String value = environment.get(variable(option.longestName()));
        return value == null || value.isEmpty() ? null : value;
    }

    private static String variable(String longName) {
        return "JOINTSOUND_" + longName.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
