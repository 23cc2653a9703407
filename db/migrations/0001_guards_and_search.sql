CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_changes_no_update BEFORE UPDATE ON vehicle_changes BEGIN SELECT RAISE(ABORT, 'vehicle changes are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER vehicle_changes_no_delete BEFORE DELETE ON vehicle_changes BEGIN SELECT RAISE(ABORT, 'vehicle changes are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs BEGIN SELECT RAISE(ABORT, 'stored bytes never change'); END;
--> statement-breakpoint
CREATE VIRTUAL TABLE vehicle_search USING fts5(body, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
CREATE VIEW vehicle_search_text AS
SELECT id,
  coalesce(call_number, '') || char(10) || coalesce(complaint_number, '') || char(10) || coalesce(stock_number, '') || char(10) ||
  coalesce(vin, '') || char(10) || coalesce(plate, '') || char(10) || coalesce(plate_key, '') || char(10) || description || char(10) ||
  coalesce(color, '') || char(10) || coalesce(towed_from, '') || char(10) || coalesce(account, '') || char(10) ||
  coalesce(case_number, '') || char(10) || coalesce(agency_name, '') AS body
FROM vehicles;
--> statement-breakpoint
CREATE TRIGGER vehicle_search_insert AFTER INSERT ON vehicles BEGIN
  INSERT INTO vehicle_search(rowid, body) SELECT id, body FROM vehicle_search_text WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER vehicle_search_update AFTER UPDATE OF call_number, complaint_number, stock_number, vin, plate, plate_key, description, color, towed_from, account, case_number, agency_name ON vehicles BEGIN
  DELETE FROM vehicle_search WHERE rowid = old.id;
  INSERT INTO vehicle_search(rowid, body) SELECT id, body FROM vehicle_search_text WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER vehicle_search_delete AFTER DELETE ON vehicles BEGIN DELETE FROM vehicle_search WHERE rowid = old.id; END;
--> statement-breakpoint
CREATE TRIGGER vehicles_agency_name AFTER UPDATE OF name ON agencies BEGIN
  UPDATE vehicles SET agency_name = new.name WHERE agency_id = new.id;
END;
