-- Sums over the recordings of a day in UTC, written as YYYY-MM-DD; nothing in here is of one recording.
-- "IF NOT EXISTS", because a migration that was cut short is run again.
-- Events by feature: those in which it was missing, and those in each bin of the model's reference.
CREATE TABLE IF NOT EXISTS drift_feature (
    day TEXT NOT NULL,
    model TEXT NOT NULL,
    feature TEXT NOT NULL,
    missing INTEGER NOT NULL,
    bin_0 INTEGER NOT NULL,
    bin_1 INTEGER NOT NULL,
    bin_2 INTEGER NOT NULL,
    bin_3 INTEGER NOT NULL,
    bin_4 INTEGER NOT NULL,
    bin_5 INTEGER NOT NULL,
    bin_6 INTEGER NOT NULL,
    bin_7 INTEGER NOT NULL,
    bin_8 INTEGER NOT NULL,
    bin_9 INTEGER NOT NULL,
    PRIMARY KEY (model, day, feature)
) WITHOUT ROWID;
-- What was said: "label" counts events, "outcome" recordings, "heard" recordings with an event.
CREATE TABLE IF NOT EXISTS drift_answer (
    day TEXT NOT NULL,
    model TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (model, day, kind, name)
) WITHOUT ROWID;
