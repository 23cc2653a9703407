CREATE TABLE `mail_sheet_pieces` (
	`sheet_id` integer NOT NULL,
	`article_number` text NOT NULL,
	`vehicle_id` integer NOT NULL,
	`piece_id` integer,
	PRIMARY KEY(`sheet_id`, `article_number`),
	FOREIGN KEY (`sheet_id`) REFERENCES `mail_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`piece_id`) REFERENCES `mail_pieces`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mail_sheet_pieces_piece` ON `mail_sheet_pieces` (`piece_id`);--> statement-breakpoint
CREATE TABLE `mail_sheets` (
	`id` integer PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`pages` integer NOT NULL,
	`total_cents` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_key` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text NOT NULL,
	`stamped_sha256` text,
	`stamped_name` text,
	`stamped_at` text,
	`stamped_by` text,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stamped_sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `mail_scans` ADD `evidence_id` integer REFERENCES evidence(id);--> statement-breakpoint
ALTER TABLE `mail_scans` ADD `takes_back` integer REFERENCES mail_scans(id);--> statement-breakpoint
CREATE INDEX `mail_pieces_ending` ON `mail_pieces` (substr(`article_number`, -4));
--> statement-breakpoint
CREATE TRIGGER mail_sheets_no_delete BEFORE DELETE ON mail_sheets BEGIN SELECT RAISE(ABORT, 'sheets are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER standings_mail_added AFTER INSERT ON mail_pieces BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = (SELECT vehicle_id FROM notices WHERE id = new.notice_id);
END;
--> statement-breakpoint
CREATE TRIGGER standings_mail_removed AFTER DELETE ON mail_pieces BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = (SELECT vehicle_id FROM notices WHERE id = old.notice_id);
END;
