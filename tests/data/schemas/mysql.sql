-- A rental shop in the manner of mysqldump.
-- holds: film: length <= 600 and length >= 1 and rental_rate between 0.99 and 9.99
-- holds: film: rating in ('G', 'PG', 'R') and special in ('trailer', 'scenes')
-- holds: film: release_year between 1901 and 2155 and replacement_cost between 0 and 999.99
-- holds: film: length(title) <= 128 and replacement_cost >= rental_rate
-- holds: rental: return_date is null or return_date >= rental_date
-- holds: category: length(name) <= 25
-- holds: customer: length(first_name) <= 45 and length(email) <= 50
-- key: film (film_id)
-- key: category (name)
-- key: film_category (film_id, category_id)
-- key: rental (rental_date, inventory_id, customer_id)
-- key: customer (customer_id)
-- refers: film_category (film_id) -> film (film_id)
-- refers: film_category (category_id) -> category (category_id)
-- refers: rental (customer_id) -> customer (customer_id)
-- refers: rental (inventory_id) -> inventory (inventory_id)
-- refers: inventory (film_id) -> film (film_id)
-- refers: film (sequel_to) -> film (film_id)
-- full: film: film_id, title, rental_rate
-- full: rental: rental_id, rental_date, inventory_id, customer_id
-- strange: `place` point
-- strange: `rating` <> `special`

/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS `film`;
# an old comment; with a semicolon
CREATE TABLE `film` (
  `film_id` smallint unsigned NOT NULL AUTO_INCREMENT,
  `title` varchar(128) NOT NULL COMMENT 'it\'s; the title',
  `description` text,
  `release_year` year DEFAULT NULL,
  `sequel_to` smallint unsigned DEFAULT NULL,
  `rental_rate` decimal(4,2) NOT NULL DEFAULT '4.99',
  `length` smallint unsigned DEFAULT NULL,
  `replacement_cost` decimal(5,2) unsigned NOT NULL DEFAULT 19.99,
  `rating` enum('G','PG','R') DEFAULT 'G',
  `special` set('trailer','scenes') DEFAULT NULL,
  `is_new` tinyint(1) NOT NULL DEFAULT '1',
  `flags` bit(1) DEFAULT b'0',
  `cover` blob,
  `place` point,
  `last_update` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`film_id`),
  KEY `idx_title` (`title`),
  FULLTEXT KEY `words` (`title`,`description`),
  CONSTRAINT `sequel` FOREIGN KEY (`sequel_to`) REFERENCES `film` (`film_id`) ON DELETE SET NULL,
  CONSTRAINT `rate` CHECK ((`rental_rate` >= 0.99) and (`rental_rate` <= 9.99)),
  CONSTRAINT `long` CHECK (`length` between 1 and 600), CHECK (`replacement_cost` >= `rental_rate`),
  CHECK (`rating` <> `special` or year(`last_update`) > 2000)
) ENGINE=InnoDB AUTO_INCREMENT=1001 DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_0900_ai_ci COMMENT='All films';
LOCK TABLES `film` WRITE;
INSERT INTO `film` VALUES (1,'A; B','CREATE TABLE `x` (y int)',2006,NULL),(2,'it''s \'x\'','',2007,1);
UNLOCK TABLES;
CREATE TABLE IF NOT EXISTS `category` (
  `category_id` tinyint unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(25) NOT NULL,
  PRIMARY KEY (`category_id`),
  UNIQUE KEY `one` (`name`)
) ENGINE=InnoDB;
CREATE TABLE `film_category` (
  `film_id` smallint unsigned NOT NULL,
  `category_id` tinyint unsigned NOT NULL,
  PRIMARY KEY (`film_id`,`category_id`),
  KEY `fk` (`category_id`),
  CONSTRAINT `a` FOREIGN KEY (`film_id`) REFERENCES `film` (`film_id`),
  CONSTRAINT `b` FOREIGN KEY (`category_id`) REFERENCES `category` (`category_id`) ON UPDATE CASCADE
) ENGINE=InnoDB;
CREATE TABLE `inventory` (
  `inventory_id` mediumint unsigned NOT NULL,
  `film_id` smallint unsigned NOT NULL
) ENGINE=InnoDB;
CREATE TABLE `customer` (
  `customer_id` int NOT NULL,
  `first_name` varchar(45) NOT NULL,
  `last_name` varchar(45) NOT NULL,
  `email` varchar(50) DEFAULT NULL,
  `active` bool NOT NULL DEFAULT TRUE,
  `price_group` enum('a','b') NOT NULL
) ENGINE=InnoDB;
CREATE TABLE `rental` (
  `rental_id` int NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `rental_date` datetime NOT NULL,
  `inventory_id` mediumint unsigned NOT NULL,
  `customer_id` int NOT NULL,
  `return_date` datetime DEFAULT NULL,
  UNIQUE KEY `once` (`rental_date`,`inventory_id`,`customer_id`)
) ENGINE=InnoDB;
ALTER TABLE `inventory`
  ADD PRIMARY KEY (`inventory_id`),
  ADD KEY `film` (`film_id`),
  ADD CONSTRAINT `of` FOREIGN KEY (`film_id`) REFERENCES `film` (`film_id`);
ALTER TABLE `customer` ADD PRIMARY KEY (`customer_id`);
ALTER TABLE `customer` MODIFY `customer_id` int NOT NULL AUTO_INCREMENT, AUTO_INCREMENT=600;
ALTER TABLE `rental` ADD FOREIGN KEY (`inventory_id`) REFERENCES `inventory` (`inventory_id`),
  ADD FOREIGN KEY (`customer_id`) REFERENCES `customer` (`customer_id`);
DELIMITER //
CREATE TRIGGER `t` BEFORE INSERT ON `film` FOR EACH ROW BEGIN
  IF NEW.length > 0 THEN SET NEW.length = 1; END IF;
END//
DELIMITER ;
