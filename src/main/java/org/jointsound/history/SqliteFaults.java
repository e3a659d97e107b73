package org.jointsound.history;

import java.sql.SQLException;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite finds wrong with a file, in words. */
final class SqliteFaults {
    private SqliteFaults() {}

    static InputException refusal(SQLException fault) {
        if (!(fault instanceof SQLiteException known)) {
            return refused("cannot be opened. Is it a file, and is there space on the disk?", fault);
        }
        SQLiteErrorCode code = known.getResultCode();
        // The extended codes hold the simple one in their lowest byte.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_NOTADB -> refused("is no database. Move it away, or name another data folder.", fault);
            case SQLITE_CORRUPT -> refused("is damaged. Put a copy of it back.", fault);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                refused("cannot be written. Check its permissions.", fault);
            case SQLITE_CANTOPEN -> refused("cannot be opened. Is it a file, and may it be written?", fault);
            case SQLITE_BUSY ->
                new InputException(
                        ProblemCode.OVERLOADED, "Another process keeps jointsound.db to itself. Try again.", fault);
            default -> refused("cannot be opened (" + code.name() + ").", fault);
        };
    }

    private static InputException refused(String what, SQLException fault) {
        return new InputException(ProblemCode.VALIDATION, "The file jointsound.db in the data folder " + what, fault);
    }
}
