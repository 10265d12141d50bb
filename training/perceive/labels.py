"""The label sets of the heads, in the order in which the model emits them."""
TYPES = 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split()
MODES = sorted(set('''visit third-party multilateral phone withdraw release disarm ceasefire access resign assist change yield meet disapprove investigate
allege restrict arrest relations expel territory violence demo riot strike hunger boycott obstruct vandalize convict discontinue troops weapons police
militia seize censor curfew martial-law deport withhold misinformation cyber abduct beat torture sexual targeted destroy primitive firearms explosives
suicide-attack aerial drone heavy-weapons crowd-control unconventional'''.split()))
CONTEXTS = '''military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations
human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health asylum
migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking'''.split()
REALITIES = 'happened ongoing planned possible denied'.split()
VOICES = 'none direct partial indirect witnessed hearsay'.split()
SECTORS = 'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO'.split()
COUNTS = 'dead injured arrested missing displaced abducted participants troops other'.split()
SOURCE_ROLES = 'speaker witness medium'.split()
MENTIONS = 'abstract animal event object organization person place plant substance time'.split()
ROLES = 'actor recipient place time count source relay cue'.split()          # arguments of an event
ATTRIBUTION = 'source cue content'.split()                                   # parts of an attribution
BOUNDARIES = 'inside word sentence'.split()
MENTION_LABELS = MENTIONS + ['named']
ARGUMENT_LABELS = SECTORS + COUNTS + SOURCE_ROLES
# labels found in the data when the documents are built: upos, xpos, feats, lemma, deprel, cameo, acled
