/**
 * Annex II: the words of its boxes, where they fit on one line, for paper and for whoever fills it in. The binding words are those of the
 * Official Journal.
 */

const BASE_STATION =
  'Base station ID, including geographical information (X/Y coordinates), at the time of initiation and termination of the connection';

export const ADDRESSEE_KINDS = {
  designated_establishment: 'a designated establishment',
  legal_representative: 'a legal representative',
} as const;

export const IDENTIFIER_BOXES = {
  ip_with_timestamp: 'IP address(es) and timestamps (date and time zone included)',
  phone: 'Telephone number(s)',
  email: 'Email address(es)',
  imei: 'IMEI number(s)',
  mac: 'MAC address(es)',
  user_or_unique_id: 'The user(s) or other unique identifier(s), such as user name(s), login ID(s) or account name(s)',
  service_name: 'Name(s) of the relevant service(s)',
  other: 'Other',
} as const;

export const DATA_HEADINGS = {
  subscriber: '(a) Subscriber data',
  identificationOnly:
    '(b) Data requested for the sole purpose of identifying the user, as defined in Article 3, point (10)',
  traffic: '(c) Traffic data',
  telephony: '(i) for (mobile) telephony',
  internet: '(ii) for internet',
  hosting: '(iii) for hosting',
  other: '(iv) other traffic data',
  content: '(d) Content data',
  furtherSpecification: 'Additional information, if necessary to (further) specify or limit the range of the data',
} as const;

export const SUBSCRIBER_BOXES = {
  identity_contact:
    'Name, date of birth, postal or geographical address, contact information (email address, telephone number) and other relevant information on the identity of the user or subscription holder',
  registration:
    'Date and time of initial registration, type of registration, copy of the contract, means of verifying identity at registration, copies of documents provided by the subscriber',
  service_type_duration_identifiers:
    'Type of service and its duration, including identifier(s) used by or given to the subscriber at initial registration or activation (such as telephone number, SIM card number, MAC address) and associated device(s)',
  profile: 'Profile information (such as user name, screen name, profile photo)',
  validation_of_use:
    'Data on the validation of the use of the service, such as an alternative email address given by the user or subscription holder',
  payment: 'Debit or credit card information (given by the user for billing), other means of payment included',
  puk: 'PUK codes',
} as const;

export const IDENTIFICATION_BOXES = {
  ip_connection_records:
    'IP connection records, such as IP addresses, logs or access numbers, with other technical identifiers such as source ports and timestamps or equivalent, user ID and interface used, as strictly necessary for identification',
  time_range: 'Time range requested to be preserved (if different from section C)',
} as const;

export const TELEPHONY_BOXES = {
  outgoing_incoming_identifiers: 'Outgoing (A) and incoming (B) identifiers (telephone number, IMSI, IMEI)',
  time_duration: 'Time and duration of connection(s)',
  call_attempts: 'Call attempts',
  base_station: BASE_STATION,
  bearer_teleservice: 'Bearer or teleservice used (such as UMTS, GPRS)',
} as const;

export const INTERNET_BOXES = {
  routing:
    'Routing information (source IP address, destination IP address(es), port number(s), browser, email header information, message ID)',
  base_station: BASE_STATION,
  volume: 'Volume of data',
  date_time: 'Date and time of connection(s)',
  duration: 'Duration of connection or access session(s)',
} as const;

export const HOSTING_BOXES = { logfiles: 'Log files', tickets: 'Tickets' } as const;

export const OTHER_TRAFFIC_BOXES = {
  purchase_history: 'Purchase history',
  prepaid_charging_history: 'Prepaid balance charging history',
} as const;

export const CONTENT_BOXES = {
  mailbox_dump: '(Web) mailbox dump',
  online_storage_dump: 'Online storage dump (user-generated data)',
  page_dump: 'Page dump',
  message_log_backup: 'Message log or backup',
  voicemail_dump: 'Voicemail dump',
  server_contents: 'Server contents',
  device_backup: 'Device backup',
  contact_list: 'Contact list',
} as const;

export const PURPOSES = {
  criminal_proceedings: 'criminal proceedings in respect of one or more criminal offences',
  execution_of_sentence:
    'the execution of a custodial sentence or a detention order of at least four months, imposed in criminal proceedings by a decision not rendered in absentia, where the person convicted absconded from justice',
} as const;

export const VALIDATOR_TYPES = {
  judge_court_investigating_judge: 'Judge, court or investigating judge',
  public_prosecutor: 'Public prosecutor',
} as const;

export const ISSUER_TYPES = {
  ...VALIDATOR_TYPES,
  other_competent_authority: 'Other competent authority, as defined by the issuing State',
} as const;
