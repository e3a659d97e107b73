package org.jointsound.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jointsound.problem.InputException;
import org.jointsound.testing.ToyRegistry;

/** A process that works on a folder of models, one seeded action after the other, until it is killed or has done them all. */
final class ToyWriter {
    private ToyWriter() {}

    /**
     * Works.
     *
     * @param args folder, seed, actions to do, prefix of the versions to add, and file of their parameters
     */
    public static void main(String[] args) throws IOException {
        ModelRegistry registry = ToyRegistry.in(Path.of(args[0]));
        byte[] parameters = Files.readAllBytes(Path.of(args[4]));
        SplittableRandom random = new SplittableRandom(Long.parseLong(args[1]));
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            // A mark before each action, by which whoever kills this process knows how far it is.
            System.out.print(".");
            System.out.flush();
            act(registry, random, args[3] + i, parameters);
        }
        System.out.println("done");
    }

    private static void act(ModelRegistry registry, SplittableRandom random, String fresh, byte[] parameters)
            throws IOException {
        List<String> versions = registry.store().versions();
        String any = versions.isEmpty() ? fresh : versions.get(random.nextInt(versions.size()));
        try {
            switch (random.nextInt(versions.size() > 6 ? 6 : 5)) {
                case 0, 1 -> ToyRegistry.add(registry, fresh, parameters);
                case 2, 3 -> ToyRegistry.force(registry, any);
                case 4 -> registry.rollback("");
                default -> registry.delete(any, true, "");
            }
        } catch (InputException e) {
            // Some actions cannot be done in some states; the next one then.
        }
    }
}
