CREATE TABLE `snoozes` (
	`vehicle_id` integer NOT NULL,
	`rule` text NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`vehicle_id`, `rule`),
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snoozes_until` ON `snoozes` (`until`);