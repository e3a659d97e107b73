package org.jointsound.event;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Counts what an object of ours holds: elements of arrays and collections, through all objects that can be reached. */
final class Reachable {
    private Reachable() {}

    static long values(Object root) throws IllegalAccessException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>();
        open.add(root);
        long values = 0;
        while (!open.isEmpty()) {
            Object one = open.remove();
            if (!seen.add(one)) {
                continue;
            }
            if (one instanceof Collection<?> some) {
                values += some.size();
                open.addAll(some);
            } else if (one.getClass().isArray()) {
                values += Array.getLength(one);
                if (one instanceof Object[] some) {
                    Collections.addAll(open, some);
                }
            } else if (one.getClass().getName().startsWith("org.jointsound.")) {
                addFields(one, open);
            }
        }
        return values;
    }

    private static void addFields(Object one, Deque<Object> open) throws IllegalAccessException {
        for (Field field : one.getClass().getDeclaredFields()) {
            if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Object value = field.get(one);
                if (value != null) {
                    open.add(value);
                }
            }
        }
    }
}
