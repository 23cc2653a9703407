CREATE TABLE `mail_scan_files` (
	`scan_id` integer NOT NULL,
	`evidence_id` integer NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	PRIMARY KEY(`scan_id`, `evidence_id`),
	FOREIGN KEY (`scan_id`) REFERENCES `mail_scans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER mail_scan_files_no_delete BEFORE DELETE ON mail_scan_files BEGIN SELECT RAISE(ABORT, 'files of scans are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER mail_scan_files_no_update BEFORE UPDATE ON mail_scan_files BEGIN SELECT RAISE(ABORT, 'files of scans are append-only'); END;
