/** The tables of the shipped `vehicles.db`, column by column. */
export const shippedTables: Readonly<Record<string, string>> = {
  auction_vehicles: 'auction_id INTEGER, vehicle_id INTEGER, lot_number TEXT, sold_price REAL, status TEXT',
  auctions: 'id INTEGER PRIMARY KEY, auction_date TEXT, ad_date TEXT, status TEXT, vin_list TEXT, created_date TEXT, updated_date TEXT',
  automation_config: 'id INTEGER PRIMARY KEY, config_key TEXT, config_value TEXT, updated_at TEXT',
  complaint_sequence: 'year INTEGER PRIMARY KEY, last_sequence INTEGER',
  complaint_sequence_override: 'year TEXT PRIMARY KEY, next_sequence_number INTEGER',
  contacts:
    'id INTEGER PRIMARY KEY, jurisdiction TEXT UNIQUE, contact_name TEXT, phone_number TEXT, email_address TEXT, fax_number TEXT, address TEXT, preferred_method TEXT, notes TEXT, preferred_contact_method TEXT, secondary_contact_method TEXT, contact_hours TEXT, department TEXT, mobile_number TEXT, contact_title TEXT, emergency_contact INTEGER, active INTEGER, last_contacted TEXT',
  documents:
    'id INTEGER PRIMARY KEY, vehicle_id TEXT, type TEXT, filename TEXT, upload_date TEXT, sent_date TEXT, sent_to TEXT, sent_method TEXT',
  invitations: 'id INTEGER PRIMARY KEY, token TEXT, email TEXT, role TEXT, expires_at TEXT, used INTEGER, created_at TEXT',
  logs: 'id INTEGER PRIMARY KEY, timestamp TEXT, action TEXT, details TEXT, action_type TEXT, vehicle_id TEXT',
  notification_log:
    'id INTEGER PRIMARY KEY, vehicle_id INTEGER, notification_type TEXT, recipient TEXT, sent_date DATETIME, delivery_confirmed BOOLEAN, document_generated TEXT, towbook_synced BOOLEAN',
  notification_queue:
    'id INTEGER PRIMARY KEY, vehicle_call_number TEXT, notification_type TEXT, recipient_email TEXT, subject TEXT, body TEXT, scheduled_date TEXT, status TEXT, retry_count INTEGER, created_date TEXT, sent_date TEXT, error_message TEXT',
  notifications:
    'id INTEGER PRIMARY KEY, vehicle_id TEXT, notification_type TEXT, due_date TEXT, sent_date TEXT, sent_method TEXT, recipient TEXT, status TEXT, reminder_sent INTEGER, document_path TEXT, created_at TEXT, updated_at TEXT',
  police_log:
    'id INTEGER PRIMARY KEY, vehicle_id INTEGER, towbook_call_number TEXT, form_type TEXT, submission_date DATETIME, recipient_jurisdiction TEXT, method TEXT, confirmation_details TEXT, notes TEXT, logged_by TEXT',
  police_logs: 'id INTEGER PRIMARY KEY, vehicle_id TEXT, communication_date TEXT, communication_type TEXT, notes TEXT',
  settings: 'key TEXT PRIMARY KEY, value TEXT, updated_at TEXT',
  system_logs:
    'id INTEGER PRIMARY KEY, timestamp DATETIME, level TEXT, user_id TEXT, action TEXT, vehicle_call_number TEXT, details TEXT, ip_address TEXT',
  user_activity_log:
    'id INTEGER PRIMARY KEY, user_id TEXT, activity_type TEXT, activity_details TEXT, ip_address TEXT, timestamp TIMESTAMP',
  user_logs: 'id INTEGER PRIMARY KEY, timestamp TEXT, username TEXT, action_type TEXT, details TEXT',
  user_sessions:
    'id TEXT PRIMARY KEY, user_id TEXT, session_token TEXT, created_at TIMESTAMP, expires_at TIMESTAMP, ip_address TEXT, user_agent TEXT, is_active BOOLEAN',
  users:
    'id INTEGER PRIMARY KEY, username TEXT, email TEXT, password_hash TEXT, role TEXT, created_at TEXT, last_login TEXT, is_active BOOLEAN',
  vehicle_audit_trail:
    'id INTEGER PRIMARY KEY, vehicle_id INTEGER, action_type TEXT, action_details TEXT, user_id TEXT, timestamp DATETIME, system_generated BOOLEAN, compliance_requirement TEXT',
  vehicle_disposition_tracking:
    'id INTEGER PRIMARY KEY, vehicle_id INTEGER, disposition_type TEXT, approval_date DATETIME, scheduled_pickup_date DATETIME, pickup_company TEXT, pickup_confirmed_date DATETIME, physical_removal_date DATETIME, payment_amount DECIMAL(10,2), documentation_complete BOOLEAN, final_disposition_notes TEXT, created_at DATETIME, updated_at DATETIME',
  vehicle_lifecycle_stages:
    'id INTEGER PRIMARY KEY, vehicle_id INTEGER, stage TEXT, entered_date DATETIME, exited_date DATETIME, duration_days INTEGER, stage_notes TEXT, automated_action_taken BOOLEAN',
  vehicles:
    'towbook_call_number TEXT, invoice_number TEXT, vin TEXT, make TEXT, model TEXT, tow_date TEXT, status TEXT, top_form_sent_date TEXT, tr52_available_date TEXT, decision TEXT, decision_date TEXT, action_date TEXT, notice_sent_date TEXT, last_updated TEXT, release_date TEXT, release_time TEXT, recipient TEXT, release_reason TEXT, top_sent_date TEXT, archived INTEGER, owner_known TEXT, invoice_prefix TEXT, invoice_sequence INTEGER, invoice_year TEXT, jurisdiction TEXT, tow_time TEXT, location TEXT, requestor TEXT, year TEXT, color TEXT, plate TEXT, state TEXT, case_number TEXT, officer_name TEXT, reference_number TEXT, call_number TEXT, complaint_number TEXT, days_until_next_step INTEGER, days_until_auction INTEGER, days_since_tow INTEGER, paperwork_received_date TEXT, estimated_date TEXT, auction_date TEXT, tow_reason TEXT, tr52_form_sent_date TEXT, tr208_form_sent_date TEXT, tr52_notification_sent INTEGER, tr208_notification_sent INTEGER, complaint_sequence INTEGER, complaint_year TEXT, vehicle_type TEXT, driver TEXT, reason_for_tow TEXT, owner_name TEXT, owner_address TEXT, owner_phone TEXT, owner_email TEXT, lienholder_name TEXT, lienholder_address TEXT, lienholder_phone TEXT, lienholder_email TEXT, released_to TEXT, release_fee REAL, storage_start_date TEXT, storage_end_date TEXT, daily_storage_rate REAL, total_storage_fees REAL, auction_house TEXT, sold_price REAL, scrap_date TEXT, scrap_yard TEXT, scrap_value REAL, photos TEXT, documents TEXT, certified_mail_number_owner TEXT, certified_mail_number_lienholder TEXT, newspaper_ad_date TEXT, tr208_filed_date TEXT, tr208_approved_date TEXT, tr208_status TEXT, notes TEXT, tr208_eligible INTEGER, top_form_generated_at TEXT, tr52_form_generated_at TEXT, tr208_form_generated_at TEXT, top_form_generated_by TEXT, tr52_form_generated_by TEXT, tr208_form_generated_by TEXT, PRIMARY KEY (towbook_call_number, invoice_number)',
};
