CREATE TABLE `dispatches` (
	`id` integer PRIMARY KEY NOT NULL,
	`notice_id` integer NOT NULL,
	`method` text NOT NULL,
	`recipient` text NOT NULL,
	`at` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`detail` text NOT NULL,
	`evidence_id` integer,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispatches_notice` ON `dispatches` (`notice_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_vehicle` ON `evidence` (`vehicle_id`,`id`);--> statement-breakpoint
CREATE TABLE `mail_pauses` (
	`domain` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mail_pieces` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`notice_id` integer NOT NULL,
	`article_number` text NOT NULL,
	`service` text NOT NULL,
	`addressee` text NOT NULL,
	`state` text NOT NULL,
	`price_cents` integer,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`evidence_id` integer,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_pieces_article_number_unique` ON `mail_pieces` (`article_number`);--> statement-breakpoint
CREATE INDEX `mail_pieces_notice` ON `mail_pieces` (`notice_id`);--> statement-breakpoint
CREATE INDEX `mail_pieces_state` ON `mail_pieces` (`state`,`id`);--> statement-breakpoint
CREATE TABLE `mail_scans` (
	`id` integer PRIMARY KEY NOT NULL,
	`piece_id` integer NOT NULL,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`detail` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`piece_id`) REFERENCES `mail_pieces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_scans_piece` ON `mail_scans` (`piece_id`,`id`);--> statement-breakpoint
CREATE TABLE `outbox_notices` (
	`outbox_id` integer NOT NULL,
	`notice_id` integer NOT NULL,
	PRIMARY KEY(`outbox_id`, `notice_id`),
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_notices_notice` ON `outbox_notices` (`notice_id`);--> statement-breakpoint
CREATE TABLE `parties` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`vehicle_id` integer NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`phone` text,
	`email` text,
	`origin` text,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `parties_vehicle` ON `parties` (`vehicle_id`);--> statement-breakpoint
CREATE TABLE `party_access` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`purpose` text NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `party_access_vehicle` ON `party_access` (`vehicle_id`,`id`);--> statement-breakpoint
CREATE TABLE `sheet_vehicles` (
	`sheet_id` integer NOT NULL,
	`vehicle_id` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `vehicle_id`),
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sheet_vehicles_vehicle` ON `sheet_vehicles` (`vehicle_id`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`file_name` text NOT NULL,
	`pages` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_key` text NOT NULL,
	`plain_text` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `outbox` ADD `sheet_id` integer REFERENCES sheets(id);--> statement-breakpoint
ALTER TABLE `outbox` ADD `domain` text DEFAULT '' NOT NULL;
--> statement-breakpoint
CREATE TRIGGER party_access_no_update BEFORE UPDATE ON party_access BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER party_access_no_delete BEFORE DELETE ON party_access BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER dispatches_no_update BEFORE UPDATE ON dispatches BEGIN SELECT RAISE(ABORT, 'dispatches are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER dispatches_no_delete BEFORE DELETE ON dispatches BEGIN SELECT RAISE(ABORT, 'dispatches are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER mail_scans_no_update BEFORE UPDATE ON mail_scans BEGIN SELECT RAISE(ABORT, 'scans are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER mail_scans_no_delete BEFORE DELETE ON mail_scans BEGIN SELECT RAISE(ABORT, 'scans are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER notices_no_delete BEFORE DELETE ON notices BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;
--> statement-breakpoint
UPDATE outbox SET domain = lower(substr(recipient, instr(recipient, '@') + 1));
