import type { SameKeys } from './same-keys';
import type { zhCNFilings } from './zh-CN-filings';

/** The words of the page of filings, in English. */
export const enFilings: SameKeys<typeof zhCNFilings> = {
	filings: {
		title: 'Import reports',
		drop: 'Drop reports here, or',
		pickFiles: 'choose files',
		pickFolder: 'choose a folder',
		formats:
			'Reads Word (.docx, .doc, .wps, .odt), Excel (.xlsx, .xls, .et, .ods), PDF and OFD, scans and pictures (.png, .jpg, .tiff), web pages, .txt, .md, and .zip of these. Rosters and approved budgets or accounts go here too. Files are read on this computer and never uploaded.',
		dropping: 'Release to start reading',
		reading: 'Reading {{done}} of {{total}}',
		stopped: 'Stopped. The files already read are kept below.',
		recognise: 'Recognise text in pictures',
		recogniseAll: 'Recognise text in {{count}} files',
		recogniseHint:
			'Done on this computer; nothing is uploaded. The first time about 18 MB of models are loaded; a page takes some ten seconds.',
		recognising: 'If you stop, the pages recognised so far are kept.',
		pagesUnread_one: '{{count}} more page is a picture and was not read',
		pagesUnread_other: '{{count}} more pages are pictures and were not read',
		stateRecognising: '{{done}} of {{total}} pages recognised',
		stateLoadingModels: 'Recognising…',
		staged: 'Ready to join',
		stagedHint: 'Check what was found, then add it.',
		join_one: 'Add {{count}} report',
		join_other: 'Add {{count}} reports',
		joined_one: '{{count}} report added.',
		joined_other: '{{count}} reports added.',
		discard: 'Discard all',
		file: 'File',
		state: 'Result',
		found: 'Found',
		notFound: 'Not found',
		recognisedFigures_one: '{{count}} read off a picture, to be checked (dotted)',
		recognisedFigures_other: '{{count}} read off a picture, to be checked (dotted)',
		foundCount: '{{n}} of {{of}}',
		stateWaiting: 'Waiting',
		stateReading: 'Reading…',
		stateReadingPages: 'Reading page {{done}} of {{total}} …',
		stateReady: 'Ready',
		stateReplaces: 'Ready; replaces sample data',
		stateDuplicate: 'This very file is already here; nothing to do',
		stateDuplicateStaged: 'The same file is already in this list; nothing to do',
		stateConflict: '{{file}} ({{date}}) is already here. Which one counts?',
		useNew: 'This one',
		keepOld: 'Keep the other',
		stateNoAgency:
			'No agency name was found. Check that the first page gives the full name, or choose it here',
		stateNoYear: 'No year was found. Check that the title gives it, or choose it here',
		stateNew: 'no name in the roster is like it; a new agency',
		stateUnknownAgency: 'The roster holds no “{{name}}”. Which agency is it?',
		stateLooking: 'The roster holds no “{{name}}”; looking for names alike…',
		stateOddYear: '{{year}} is too early or still to come; please confirm the year',
		confirmYear: 'It is {{year}}',
		stateBeforeLife: '{{name}} files from {{year}} on; please check the year and the agency',
		stateAfterLife: '{{name}} files up to {{year}} only; please check the year and the agency',
		confirmLife: 'It is right',
		stateOtherKind:
			'This seems to be: {{kind}}. It is not a departmental self-evaluation and is left out',
		correct: 'Correct',
		assignAgency: 'Choose the agency',
		assignYear: 'Choose the year',
		library: 'Who has filed',
		libraryUnit: '{{n}} reports',
		mine: 'My imported reports',
		mineEmpty: 'No reports imported yet.',
		importedAt: 'Imported',
		counts: 'Counts',
		countsYes: 'counts',
		countsNo: 'set aside',
		makeCount: 'use this one',
		removeConfirm: 'Remove {{file}}? The report and its source will be deleted from this computer.',
		removeFailed: 'It could not be removed; nothing was changed. Reload the page and try again.',
		letCountFailed:
			'This one could not be put in use; the other still counts. Reload the page and try again.',
		changedNotShown: 'The change is saved, but the page could not be updated. Reload the page.',
		readFailed:
			'The reader did not start, so not every file was read. Reload the page and choose the files again.',
		keepFailed:
			'It could not be saved in this browser, and nothing was added. Free some disk space, leave private browsing and try again.',
		loadFailed:
			'The reports are saved on this computer, but could not be put into the statistics. Reload the page; there is no need to import them again.',
		sampleFailed:
			'The sample data could not be switched; the page is as before. Reload it and try again.',
		unread:
			'{{file}} was stored by an older version, cannot be read any more and does not count. Import the file again, or remove it.',
		setAside:
			'{{file}} could not be loaded and does not count; the others are not affected. Remove it first, then check the file and import it again.',
		sample: 'Show sample data',
		sampleHint: 'Off: only your own reports',
		onlyMissing: 'Only those with a year not filed',
		noneFound: 'No such agency.',
		notFiled: 'Not filed',
		indicatorsFound_one: '{{count}} indicator',
		indicatorsFound_other: '{{count}} indicators',
		problemsFound_one: '{{count}} problem',
		problemsFound_other: '{{count}} problems',
		measuresFound_one: '{{count}} measure',
		measuresFound_other: '{{count}} measures'
	}
};
