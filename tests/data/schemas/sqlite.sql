-- A music shop, as sqlite3 .schema writes it.
-- holds: tracks: milliseconds > 0 and unit_price in (0.99, 1.99) and stars in (1, 3, 5)
-- holds: artists: name = '' or length(name) <= 120
-- holds: albums: length(title) between 2 and 160 and code glob '[A-Z][A-Z]-[0-9]*'
-- holds: employees: report_to is null or report_to <> ''
-- key: artists (artist_id)
-- key: albums (album_id)
-- key: playlist_track (playlist_id, track_id)
-- key: employees (employee_id)
-- refers: albums (artist_id) -> artists (artist_id)
-- refers: tracks (album_id) -> albums (album_id)
-- refers: playlist_track (playlist_id) -> playlists (playlist_id)
-- refers: playlist_track (track_id) -> tracks (track_id)
-- refers: employees (report_to) -> employees (employee_id)
-- full: albums: album_id, title, artist_id
-- full: tracks: track_id, name, milliseconds, unit_price

PRAGMA foreign_keys = ON;
CREATE TABLE artists (artist_id INTEGER PRIMARY KEY AUTOINCREMENT, name NVARCHAR(120));
CREATE TABLE albums (
    album_id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    title NVARCHAR(160) NOT NULL CHECK (length(title) >= 2 AND length(title) <= 160),
    code TEXT CHECK (code GLOB '[A-Z][A-Z]-[0-9][0-9]'),
    other CHECK (other GLOB '[^a]*'),
    artist_id INTEGER NOT NULL REFERENCES artists ON DELETE CASCADE ON UPDATE NO ACTION
);
CREATE TABLE tracks (
    track_id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    album_id INTEGER REFERENCES albums (album_id),
    composer,
    milliseconds INT NOT NULL CHECK (milliseconds > 0),
    bytes UNSIGNED BIG INT,
    unit_price NUMERIC(10,2) NOT NULL CHECK (unit_price = 0.99 OR unit_price = 1.99),
    stars INTEGER CHECK (stars IN (1, 3, 5)),
    added DATETIME DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE playlists ([playlist_id] INTEGER PRIMARY KEY, "name" VARCHAR(120) COLLATE NOCASE);
CREATE TABLE playlist_track (
    playlist_id INTEGER NOT NULL,
    track_id INTEGER NOT NULL,
    CONSTRAINT pk PRIMARY KEY (playlist_id, track_id) ON CONFLICT IGNORE,
    FOREIGN KEY (playlist_id) REFERENCES playlists (playlist_id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (track_id) REFERENCES tracks (track_id)
) WITHOUT ROWID;
CREATE TABLE employees (
    employee_id TEXT PRIMARY KEY NOT NULL,
    last_name NVARCHAR(20) NOT NULL,
    birth_date TEXT,
    report_to TEXT REFERENCES employees (employee_id)
) STRICT;
CREATE INDEX by_album ON tracks (album_id);
CREATE VIEW long_tracks AS SELECT * FROM tracks WHERE milliseconds > 600000;
CREATE TRIGGER t AFTER INSERT ON tracks BEGIN
    UPDATE tracks SET bytes = 0 WHERE bytes IS NULL;
END;
