CREATE TABLE `agencies` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`kind` text DEFAULT 'police' NOT NULL,
	`email` text,
	`phone` text,
	`fax` text,
	`address` text,
	`hours` text,
	`preferred_method` text,
	`second_method` text,
	`notes` text,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agencies_name_unique` ON `agencies` (`name`);--> statement-breakpoint
CREATE TABLE `agency_aliases` (
	`key` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`agency_id` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agency_aliases_agency` ON `agency_aliases` (`agency_id`);--> statement-breakpoint
CREATE TABLE `alerts` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`level` text NOT NULL,
	`message` text NOT NULL,
	`at` text NOT NULL,
	`dismissed_at` text
);
--> statement-breakpoint
CREATE INDEX `alerts_key` ON `alerts` (`key`,`dismissed_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`operation` text NOT NULL,
	`vehicle_id` integer,
	`summary` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_vehicle` ON `audit` (`vehicle_id`,`id`);--> statement-breakpoint
CREATE TABLE `blobs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `complaint_sequences` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`type` text NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`source` text NOT NULL,
	`data` text NOT NULL,
	`note` text,
	`warnings` text NOT NULL,
	`import_run_id` integer,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_vehicle` ON `events` (`vehicle_id`,`id`);--> statement-breakpoint
CREATE INDEX `events_run` ON `events` (`import_run_id`);--> statement-breakpoint
CREATE TABLE `history` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer,
	`at` text,
	`by` text,
	`action` text NOT NULL,
	`details` text NOT NULL,
	`origin` text NOT NULL,
	`origin_key` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `history_origin_key_unique` ON `history` (`origin_key`);--> statement-breakpoint
CREATE INDEX `history_vehicle` ON `history` (`vehicle_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`run_id` integer NOT NULL,
	`row` integer NOT NULL,
	`call_number` text,
	`vehicle_id` integer,
	`outcome` text NOT NULL,
	`reason` text,
	`fields` text NOT NULL,
	`warnings` text NOT NULL,
	`raw` text NOT NULL,
	PRIMARY KEY(`run_id`, `row`),
	FOREIGN KEY (`run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_rows_vehicle` ON `import_rows` (`vehicle_id`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`detail` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`started_by` text NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`unchanged` integer DEFAULT 0 NOT NULL,
	`skipped` integer DEFAULT 0 NOT NULL,
	`error_code` text,
	`error_message` text
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`result` text NOT NULL,
	`message` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_runs_start` ON `job_runs` (`started_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`next_run_at` text,
	`last_run_at` text,
	`last_result` text,
	`last_message` text,
	`running_since` text
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`kind` text NOT NULL,
	`notice_version` integer NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`pages` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_key` text NOT NULL,
	`recipient` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_version` ON `notices` (`vehicle_id`,`kind`,`notice_version`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`notice_id` integer,
	`vehicle_id` integer,
	`purpose` text NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`queued_at` text NOT NULL,
	`queued_by` text NOT NULL,
	`next_attempt_at` text,
	`claimed_at` text,
	`sent_at` text,
	`message_id` text NOT NULL,
	`answer` text,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_id_unique` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_vehicle` ON `outbox` (`vehicle_id`);--> statement-breakpoint
CREATE INDEX `outbox_notice` ON `outbox` (`notice_id`);--> statement-breakpoint
CREATE TABLE `queue` (
	`vehicle_id` integer NOT NULL,
	`rule` text NOT NULL,
	`level_rank` integer NOT NULL,
	`opens_at` text,
	`due_at` text,
	PRIMARY KEY(`vehicle_id`, `rule`),
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `queue_by_level` ON `queue` (`level_rank`,`due_at`,`vehicle_id`);--> statement-breakpoint
CREATE INDEX `queue_by_due` ON `queue` (`due_at`,`level_rank`);--> statement-breakpoint
CREATE INDEX `queue_by_rule` ON `queue` (`rule`,`level_rank`);--> statement-breakpoint
CREATE TABLE `secrets` (
	`key` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_name_unique` ON `staff` (`name`);--> statement-breakpoint
CREATE TABLE `vehicle_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`source` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`import_run_id` integer,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_run_id`) REFERENCES `import_runs`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vehicle_changes_vehicle` ON `vehicle_changes` (`vehicle_id`,`id`);--> statement-breakpoint
CREATE INDEX `vehicle_changes_run` ON `vehicle_changes` (`import_run_id`);--> statement-breakpoint
CREATE TABLE `vehicles` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`call_number` text,
	`stock_number` text,
	`invoice_number` text,
	`complaint_number` text,
	`case_number` text,
	`vin` text,
	`model_year` integer,
	`make` text,
	`model` text,
	`color` text,
	`body_type` text,
	`plate` text,
	`plate_state` text,
	`plate_expires` text,
	`towed_from` text,
	`requested_by` text,
	`reason` text,
	`account` text,
	`driver` text,
	`officer_name` text,
	`storage_lot` text,
	`has_keys` integer,
	`inoperable` integer,
	`damage_exceeds_value` integer,
	`owner_is_individual` integer,
	`is_commercial` integer,
	`balance_cents` integer,
	`notes` text,
	`sources` text NOT NULL,
	`agency_id` integer,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`updated_at` text NOT NULL,
	`description` text NOT NULL,
	`agency_name` text,
	`plate_key` text,
	`vin_key` text,
	`tow_type` text NOT NULL,
	`towed_at` text,
	`status` text DEFAULT 'new' NOT NULL,
	`level_rank` integer DEFAULT 9 NOT NULL,
	`in_yard` integer DEFAULT true NOT NULL,
	`next_rule` text,
	`next_verb` text,
	`next_due_at` text,
	`waits_on` text,
	`sale_allowed` integer DEFAULT false NOT NULL,
	`wake_at` text,
	`assessed_at` text,
	`rules_key` text,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vehicles_call_number_unique` ON `vehicles` (`call_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `vehicles_complaint_number_unique` ON `vehicles` (`complaint_number`);--> statement-breakpoint
CREATE INDEX `vehicles_stock` ON `vehicles` (`stock_number`);--> statement-breakpoint
CREATE INDEX `vehicles_plate_key` ON `vehicles` (`plate_key`);--> statement-breakpoint
CREATE INDEX `vehicles_vin_key` ON `vehicles` (`vin_key`);--> statement-breakpoint
CREATE INDEX `vehicles_wake` ON `vehicles` (`wake_at`);--> statement-breakpoint
CREATE INDEX `vehicles_assessed` ON `vehicles` (`assessed_at`);--> statement-breakpoint
CREATE INDEX `vehicles_rules` ON `vehicles` (`rules_key`);--> statement-breakpoint
CREATE INDEX `vehicles_by_urgency` ON `vehicles` (`in_yard`,`level_rank`,`next_due_at`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_description` ON `vehicles` (`in_yard`,`description`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_plate` ON `vehicles` (`in_yard`,`plate_key`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_next` ON `vehicles` (`in_yard`,`next_verb`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_tow` ON `vehicles` (`in_yard`,`towed_at`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_agency` ON `vehicles` (`in_yard`,`agency_name`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_agency` ON `vehicles` (`agency_id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_call` ON `vehicles` (`in_yard`,`call_number`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_complaint` ON `vehicles` (`in_yard`,`complaint_number`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_status` ON `vehicles` (`in_yard`,`status`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_by_type` ON `vehicles` (`in_yard`,`tow_type`,`id`);--> statement-breakpoint
CREATE INDEX `vehicles_standing` ON `vehicles` (`in_yard`,`level_rank`,`waits_on`,`sale_allowed`);