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

CREATE UNIQUE INDEX `agencies_name_unique` ON `agencies` (`name`);

CREATE TABLE `agency_aliases` (
	`key` text PRIMARY KEY NOT NULL,
	`alias` text NOT NULL,
	`agency_id` integer NOT NULL,
	FOREIGN KEY (`agency_id`) REFERENCES `agencies`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `agency_aliases_agency` ON `agency_aliases` (`agency_id`);

CREATE TABLE `alerts` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`level` text NOT NULL,
	`message` text NOT NULL,
	`at` text NOT NULL,
	`dismissed_at` text
);

CREATE INDEX `alerts_key` ON `alerts` (`key`,`dismissed_at`);

CREATE TABLE `audit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`operation` text NOT NULL,
	`vehicle_id` integer,
	`summary` text NOT NULL
);

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

CREATE INDEX `audit_vehicle` ON `audit` (`vehicle_id`,`id`);

CREATE TABLE `blobs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`bytes` blob
);

CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs WHEN new.bytes IS NOT NULL OR new.sha256 <> old.sha256 OR new.media_type <> old.media_type OR new.size <> old.size BEGIN SELECT RAISE(ABORT, 'stored bytes never change'); END;

CREATE TABLE `complaint_sequences` (
	`year` integer PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);

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

CREATE TRIGGER dispatches_no_delete BEFORE DELETE ON dispatches BEGIN SELECT RAISE(ABORT, 'dispatches are append-only'); END;

CREATE TRIGGER dispatches_no_update BEFORE UPDATE ON dispatches BEGIN SELECT RAISE(ABORT, 'dispatches are append-only'); END;

CREATE INDEX `dispatches_notice` ON `dispatches` (`notice_id`);

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

CREATE TRIGGER events_no_delete BEFORE DELETE ON events
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE vehicle_id = old.vehicle_id AND done = 0)
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE INDEX `events_run` ON `events` (`import_run_id`);

CREATE INDEX `events_telling` ON `events` (`vehicle_id`,`id`,`type`,`at`,`recorded_at`,`data`,`source`) WHERE type <> 'note' OR data <> '{}';

CREATE INDEX `events_vehicle` ON `events` (`vehicle_id`,`id`);

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

CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;

CREATE INDEX `evidence_vehicle` ON `evidence` (`vehicle_id`,`id`);

CREATE TABLE `fee_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`quantity_thousandths` integer NOT NULL,
	`unit_cents` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`reverses` integer,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reverses`) REFERENCES `fee_lines`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER fee_lines_no_delete BEFORE DELETE ON fee_lines BEGIN SELECT RAISE(ABORT, 'fee lines are append-only'); END;

CREATE TRIGGER fee_lines_no_update BEFORE UPDATE ON fee_lines BEGIN SELECT RAISE(ABORT, 'fee lines are append-only'); END;

CREATE UNIQUE INDEX `fee_lines_reverses_unique` ON `fee_lines` (`reverses`);

CREATE INDEX `fee_lines_vehicle` ON `fee_lines` (`vehicle_id`,`kind`,`amount_cents`);

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

CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE UNIQUE INDEX `history_origin_key_unique` ON `history` (`origin_key`);

CREATE INDEX `history_vehicle` ON `history` (`vehicle_id`,`id`);

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

CREATE INDEX `import_rows_vehicle` ON `import_rows` (`vehicle_id`);

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

CREATE TABLE `job_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`job` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`result` text NOT NULL,
	`message` text NOT NULL
);

CREATE INDEX `job_runs_start` ON `job_runs` (`started_at`);

CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`next_run_at` text,
	`last_run_at` text,
	`last_result` text,
	`last_message` text,
	`running_since` text
);

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

CREATE INDEX `legacy_rows_digest` ON `legacy_rows` (`digest`);

CREATE INDEX `legacy_rows_vehicle` ON `legacy_rows` (`vehicle_id`);

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

CREATE INDEX `legacy_runs_file` ON `legacy_runs` (`sha256`);

CREATE TABLE `legacy_spelling_vehicles` (
	`spelling` text NOT NULL,
	`vehicle_id` integer NOT NULL,
	PRIMARY KEY(`spelling`, `vehicle_id`),
	FOREIGN KEY (`spelling`) REFERENCES `legacy_spellings`(`spelling`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `legacy_spelling_vehicles_vehicle` ON `legacy_spelling_vehicles` (`vehicle_id`);

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

CREATE TABLE `mail_pauses` (
	`domain` text PRIMARY KEY NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
);

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

CREATE UNIQUE INDEX `mail_pieces_article_number_unique` ON `mail_pieces` (`article_number`);

CREATE INDEX `mail_pieces_ending` ON `mail_pieces` (substr(`article_number`, -4));

CREATE INDEX `mail_pieces_notice` ON `mail_pieces` (`notice_id`);

CREATE INDEX `mail_pieces_state` ON `mail_pieces` (`state`,`id`);

CREATE TABLE `mail_scan_files` (
	`scan_id` integer NOT NULL,
	`evidence_id` integer NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	PRIMARY KEY(`scan_id`, `evidence_id`),
	FOREIGN KEY (`scan_id`) REFERENCES `mail_scans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER mail_scan_files_no_delete BEFORE DELETE ON mail_scan_files BEGIN SELECT RAISE(ABORT, 'files of scans are append-only'); END;

CREATE TRIGGER mail_scan_files_no_update BEFORE UPDATE ON mail_scan_files BEGIN SELECT RAISE(ABORT, 'files of scans are append-only'); END;

CREATE TABLE `mail_scans` (
	`id` integer PRIMARY KEY NOT NULL,
	`piece_id` integer NOT NULL,
	`state` text NOT NULL,
	`at` text NOT NULL,
	`detail` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL, `evidence_id` integer REFERENCES evidence(id), `takes_back` integer REFERENCES mail_scans(id),
	FOREIGN KEY (`piece_id`) REFERENCES `mail_pieces`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER mail_scans_no_delete BEFORE DELETE ON mail_scans BEGIN SELECT RAISE(ABORT, 'scans are append-only'); END;

CREATE TRIGGER mail_scans_no_update BEFORE UPDATE ON mail_scans BEGIN SELECT RAISE(ABORT, 'scans are append-only'); END;

CREATE INDEX `mail_scans_piece` ON `mail_scans` (`piece_id`,`id`);

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

CREATE INDEX `mail_sheet_pieces_piece` ON `mail_sheet_pieces` (`piece_id`);

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

CREATE TRIGGER mail_sheets_no_delete BEFORE DELETE ON mail_sheets BEGIN SELECT RAISE(ABORT, 'sheets are never deleted'); END;

CREATE TABLE `matters` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`vehicle_id` integer NOT NULL,
	`other_id` integer,
	`message` text NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text,
	`closed_by` text,
	`decision` text, `proposal` text,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `matters_open` ON `matters` (`closed_at`,`id`);

CREATE INDEX `matters_other` ON `matters` (`other_id`);

CREATE INDEX `matters_vehicle` ON `matters` (`vehicle_id`);

CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);

CREATE TABLE migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL);

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
	`created_by` text NOT NULL, `state` text DEFAULT 'prepared' NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sha256`) REFERENCES `blobs`(`sha256`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER notices_no_delete BEFORE DELETE ON notices BEGIN SELECT RAISE(ABORT, 'documents are never deleted'); END;

CREATE INDEX `notices_state` ON `notices` (`state`,`id`);

CREATE UNIQUE INDEX `notices_version` ON `notices` (`vehicle_id`,`kind`,`notice_version`);

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
	`answer` text, `handed_at` text, `sheet_id` integer REFERENCES sheets(id), `domain` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);

CREATE UNIQUE INDEX `outbox_message_id_unique` ON `outbox` (`message_id`);

CREATE INDEX `outbox_notice` ON `outbox` (`notice_id`);

CREATE TABLE `outbox_notices` (
	`outbox_id` integer NOT NULL,
	`notice_id` integer NOT NULL,
	PRIMARY KEY(`outbox_id`, `notice_id`),
	FOREIGN KEY (`outbox_id`) REFERENCES `outbox`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `outbox_notices_notice` ON `outbox_notices` (`notice_id`);

CREATE INDEX `outbox_vehicle` ON `outbox` (`vehicle_id`);

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

CREATE INDEX `parties_vehicle` ON `parties` (`vehicle_id`);

CREATE TABLE `party_access` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`purpose` text NOT NULL,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE TRIGGER party_access_no_delete BEFORE DELETE ON party_access BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;

CREATE TRIGGER party_access_no_update BEFORE UPDATE ON party_access BEGIN SELECT RAISE(ABORT, 'the access log is append-only'); END;

CREATE INDEX `party_access_vehicle` ON `party_access` (`vehicle_id`,`id`);

CREATE TABLE `queue` (
	`vehicle_id` integer NOT NULL,
	`rule` text NOT NULL,
	`level_rank` integer NOT NULL,
	`opens_at` text,
	`due_at` text, `rank` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`vehicle_id`, `rule`),
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `queue_by_due` ON `queue` (`due_at`,`level_rank`);

CREATE INDEX `queue_by_order` ON `queue` (`level_rank`,`rank`,due_at IS NULL,`due_at`,`vehicle_id`,`rule`);

CREATE INDEX `queue_by_rule` ON `queue` (`rule`,`level_rank`,`due_at`,`vehicle_id`);

CREATE TABLE `removals` (
	`id` integer PRIMARY KEY NOT NULL,
	`vehicle_id` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`merged_into` integer,
	`record` text NOT NULL,
	`done` integer DEFAULT false NOT NULL
);

CREATE TRIGGER removals_no_delete BEFORE DELETE ON removals BEGIN SELECT RAISE(ABORT, 'removals are append-only'); END;

CREATE TRIGGER removals_no_update BEFORE UPDATE ON removals
WHEN old.done = 1 OR new.vehicle_id <> old.vehicle_id OR new.at <> old.at OR new."by" <> old."by" OR new.reason <> old.reason OR new.record <> old.record
BEGIN SELECT RAISE(ABORT, 'removals are append-only'); END;

CREATE INDEX `removals_vehicle` ON `removals` (`vehicle_id`);

CREATE TABLE search_pending (vehicle_id integer PRIMARY KEY NOT NULL);

CREATE TABLE `secrets` (
	`key` text PRIMARY KEY NOT NULL,
	`sealed` blob NOT NULL,
	`updated_at` text NOT NULL
);

CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL
);

CREATE TABLE `sheet_vehicles` (
	`sheet_id` integer NOT NULL,
	`vehicle_id` integer NOT NULL,
	PRIMARY KEY(`sheet_id`, `vehicle_id`),
	FOREIGN KEY (`sheet_id`) REFERENCES `sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `sheet_vehicles_vehicle` ON `sheet_vehicles` (`vehicle_id`);

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

CREATE INDEX `snoozes_until` ON `snoozes` (`until`);

CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` text NOT NULL
, `version` integer DEFAULT 1 NOT NULL, `password_hash` text, `failures` integer DEFAULT 0 NOT NULL, `wait_until` text, `last_signed_in_at` text);

CREATE UNIQUE INDEX `staff_name_unique` ON `staff` (`name`);

CREATE TRIGGER standings_agency AFTER UPDATE OF email, phone, fax ON agencies BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE agency_id = new.id;
END;

CREATE TRIGGER standings_evidence_added AFTER INSERT ON evidence BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

CREATE TRIGGER standings_evidence_removed AFTER UPDATE OF removed_at ON evidence BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

CREATE TRIGGER standings_mail AFTER UPDATE OF state ON mail_pieces BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = (SELECT vehicle_id FROM notices WHERE id = new.notice_id);
END;

CREATE TRIGGER standings_mail_added AFTER INSERT ON mail_pieces BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = (SELECT vehicle_id FROM notices WHERE id = new.notice_id);
END;

CREATE TRIGGER standings_mail_removed AFTER DELETE ON mail_pieces BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = (SELECT vehicle_id FROM notices WHERE id = old.notice_id);
END;

CREATE TRIGGER standings_matter_closed AFTER UPDATE OF closed_at ON matters BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

CREATE TRIGGER standings_matter_opened AFTER INSERT ON matters BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

CREATE TRIGGER standings_storage AFTER INSERT ON fee_lines WHEN new.kind = 'storage' BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

CREATE TRIGGER standings_takeover_begun AFTER INSERT ON takeover_vehicles BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

CREATE TRIGGER standings_takeover_moved AFTER UPDATE OF state ON takeover_vehicles BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;

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

CREATE TABLE `takeover_vehicles` (
	`vehicle_id` integer PRIMARY KEY NOT NULL,
	`takeover_id` integer NOT NULL,
	`state` text DEFAULT 'waits' NOT NULL,
	`answered` text NOT NULL,
	FOREIGN KEY (`takeover_id`) REFERENCES `takeovers`(`id`) ON UPDATE no action ON DELETE no action
);

CREATE INDEX `takeover_vehicles_state` ON `takeover_vehicles` (`state`,`vehicle_id`);

CREATE TABLE `takeovers` (
	`id` integer PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`run_id` integer NOT NULL,
	`begun_at` text NOT NULL
);

CREATE INDEX `takeovers_run` ON `takeovers` (`source`,`run_id`);

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

CREATE TRIGGER vehicle_changes_no_delete BEFORE DELETE ON vehicle_changes
WHEN NOT EXISTS (SELECT 1 FROM removals WHERE vehicle_id = old.vehicle_id AND done = 0)
BEGIN SELECT RAISE(ABORT, 'vehicle changes are append-only'); END;

CREATE TRIGGER vehicle_changes_no_update BEFORE UPDATE ON vehicle_changes BEGIN SELECT RAISE(ABORT, 'vehicle changes are append-only'); END;

CREATE INDEX `vehicle_changes_run` ON `vehicle_changes` (`import_run_id`);

CREATE INDEX `vehicle_changes_vehicle` ON `vehicle_changes` (`vehicle_id`,`id`);

CREATE VIRTUAL TABLE vehicle_search USING fts5(body, content='', contentless_delete=1, tokenize='trigram');

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

CREATE INDEX `vehicles_agency` ON `vehicles` (`agency_id`);

CREATE TRIGGER vehicles_agency_name AFTER UPDATE OF name ON agencies BEGIN
  UPDATE vehicles SET agency_name = new.name WHERE agency_id = new.id;
END;

CREATE INDEX `vehicles_assessed` ON `vehicles` (`assessed_at`);

CREATE INDEX `vehicles_by_agency` ON `vehicles` (`in_yard`,`agency_name`,`id`);

CREATE INDEX `vehicles_by_call` ON `vehicles` (`in_yard`,`call_number`,`id`);

CREATE INDEX `vehicles_by_complaint` ON `vehicles` (`in_yard`,`complaint_number`,`id`);

CREATE INDEX `vehicles_by_description` ON `vehicles` (`in_yard`,`description`,`id`,`plate_key`,`call_number`);

CREATE INDEX `vehicles_by_next` ON `vehicles` (`in_yard`,`next_verb`,`id`);

CREATE INDEX `vehicles_by_plate` ON `vehicles` (`in_yard`,`plate_key`,`id`);

CREATE INDEX `vehicles_by_status` ON `vehicles` (`in_yard`,`status`,`id`);

CREATE INDEX `vehicles_by_tow` ON `vehicles` (`in_yard`,`towed_at`,`id`);

CREATE INDEX `vehicles_by_type` ON `vehicles` (`in_yard`,`tow_type`,`id`);

CREATE INDEX `vehicles_by_urgency` ON `vehicles` (`in_yard`,`level_rank`,`next_due_at`,`id`,`waits_on`,`sale_allowed`);

CREATE UNIQUE INDEX `vehicles_call_number_unique` ON `vehicles` (`call_number`);

CREATE UNIQUE INDEX `vehicles_complaint_number_unique` ON `vehicles` (`complaint_number`);

CREATE INDEX `vehicles_marked` ON `vehicles` (`id`) WHERE rules_key IS NULL;

CREATE INDEX `vehicles_plate_key` ON `vehicles` (`plate_key`);

CREATE INDEX `vehicles_stock` ON `vehicles` (`stock_number`);

CREATE INDEX `vehicles_vin_key` ON `vehicles` (`vin_key`);

CREATE INDEX `vehicles_wake` ON `vehicles` (`wake_at`);
