-- Times are milliseconds since 1970 in UTC. Words are written as they are in JSON.
-- "IF NOT EXISTS", because a migration that was cut short is run again.
CREATE TABLE IF NOT EXISTS entry (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    joint TEXT,
    side TEXT,
    movement TEXT,
    pain_severity INTEGER,
    recorded_at INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    outcome TEXT NOT NULL,
    label TEXT,
    confidence REAL,
    level TEXT NOT NULL,
    action TEXT NOT NULL,
    rules TEXT NOT NULL,
    model_name TEXT NOT NULL,
    model_version TEXT NOT NULL,
    feature_set TEXT NOT NULL,
    has_audio INTEGER NOT NULL,
    UNIQUE (subject, sha256)
);
CREATE INDEX IF NOT EXISTS entry_by_joint ON entry (subject, joint, recorded_at);
CREATE INDEX IF NOT EXISTS entry_by_age ON entry (stored_at);

CREATE TABLE IF NOT EXISTS present_label (
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    events INTEGER NOT NULL,
    highest REAL NOT NULL,
    PRIMARY KEY (entry_id, position)
);

CREATE TABLE IF NOT EXISTS api_key (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER
);
