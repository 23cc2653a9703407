CREATE TRIGGER standings_agency AFTER UPDATE OF email, phone, fax ON agencies BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE agency_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER standings_matter_opened AFTER INSERT ON matters BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;
--> statement-breakpoint
CREATE TRIGGER standings_matter_closed AFTER UPDATE OF closed_at ON matters BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;
--> statement-breakpoint
CREATE TRIGGER standings_evidence_added AFTER INSERT ON evidence BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;
--> statement-breakpoint
CREATE TRIGGER standings_evidence_removed AFTER UPDATE OF removed_at ON evidence BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = new.vehicle_id;
END;
--> statement-breakpoint
CREATE TRIGGER standings_mail AFTER UPDATE OF state ON mail_pieces BEGIN
  UPDATE vehicles SET rules_key = NULL WHERE id = (SELECT vehicle_id FROM notices WHERE id = new.notice_id);
END;
