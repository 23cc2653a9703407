CREATE TABLE `takeover_acts` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`question` text NOT NULL,
	`kind` text NOT NULL,
	`sentence` text NOT NULL,
	`done` text NOT NULL,
	`undone_at` text,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `takeover_vehicles` (
	`vehicle_id` integer PRIMARY KEY NOT NULL,
	`takeover_id` integer NOT NULL,
	`state` text DEFAULT 'waits' NOT NULL,
	`answered` text NOT NULL,
	FOREIGN KEY (`takeover_id`) REFERENCES `takeovers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `takeover_vehicles_state` ON `takeover_vehicles` (`state`,`vehicle_id`);--> statement-breakpoint
CREATE TABLE `takeovers` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`run_id` integer NOT NULL,
	`begun_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `takeovers_run` ON `takeovers` (`source`,`run_id`);
--> statement-breakpoint
CREATE TRIGGER standings_takeover_begun AFTER INSERT ON takeover_vehicles BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;
--> statement-breakpoint
CREATE TRIGGER standings_takeover_moved AFTER UPDATE OF state ON takeover_vehicles BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;
