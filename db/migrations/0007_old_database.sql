CREATE TABLE `legacy_rows` (
	`run_id` integer NOT NULL,
	`source_table` text NOT NULL,
	`row` integer NOT NULL,
	`key` text,
	`outcome` text NOT NULL,
	`changed` integer NOT NULL,
	`reason` text,
	`vehicle_id` integer,
	`warnings` text NOT NULL,
	`detail` text NOT NULL,
	`digest` text NOT NULL,
	`raw` text NOT NULL,
	PRIMARY KEY(`run_id`, `source_table`, `row`),
	FOREIGN KEY (`run_id`) REFERENCES `legacy_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legacy_rows_digest` ON `legacy_rows` (`digest`);--> statement-breakpoint
CREATE INDEX `legacy_rows_vehicle` ON `legacy_rows` (`vehicle_id`);--> statement-breakpoint
CREATE TABLE `legacy_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`started_by` text NOT NULL,
	`error_code` text,
	`error_message` text
);
--> statement-breakpoint
CREATE INDEX `legacy_runs_file` ON `legacy_runs` (`sha256`);--> statement-breakpoint
CREATE TABLE `legacy_spelling_vehicles` (
	`spelling` text NOT NULL,
	`vehicle_id` integer NOT NULL,
	PRIMARY KEY(`spelling`, `vehicle_id`),
	FOREIGN KEY (`spelling`) REFERENCES `legacy_spellings`(`spelling`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `legacy_spelling_vehicles_vehicle` ON `legacy_spelling_vehicles` (`vehicle_id`);--> statement-breakpoint
CREATE TABLE `legacy_spellings` (
	`spelling` text PRIMARY KEY NOT NULL,
	`suggested_agency_id` integer,
	`why` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`agency_id` integer,
	FOREIGN KEY (`suggested_agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
