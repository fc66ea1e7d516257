-- Events of a web shop.
-- holds: sessions: length(country) <= 2
-- key: users (user_id)
-- key: sessions (session_id)
-- key: sessions_hits (sessions_session_id, position)
-- refers: sessions (user_id) -> users (user_id)
-- refers: sessions_hits (sessions_session_id) -> sessions (session_id)
-- full: users: user_id
-- full: sessions_hits: sessions_session_id, position, path
-- strange: GEOGRAPHY

CREATE OR REPLACE TABLE `my-project.shop.users` (
  user_id INT64 NOT NULL OPTIONS(description="who; it is"),
  place GEOGRAPHY,
  signed_up TIMESTAMP DEFAULT CURRENT_TIMESTAMP(),
  interests ARRAY<STRING>,
  address STRUCT<city STRING, zip STRING(10), geo STRUCT<lat FLOAT64, lon FLOAT64>>,
  balance NUMERIC(10, 2),
  PRIMARY KEY (user_id) NOT ENFORCED
) OPTIONS(description="people");
CREATE TABLE `my-project.shop.sessions` (
  session_id STRING(36) NOT NULL,
  user_id INT64,
  started DATETIME NOT NULL,
  ended DATETIME,
  country STRING(2),
  hits ARRAY<STRUCT<path STRING NOT NULL, millis INT64, at TIME>>,
  raw BYTES,
  body JSON,
  PRIMARY KEY (session_id) NOT ENFORCED,
  FOREIGN KEY (user_id) REFERENCES `my-project.shop.users`(user_id) NOT ENFORCED
)
PARTITION BY DATE(started)
CLUSTER BY user_id;
