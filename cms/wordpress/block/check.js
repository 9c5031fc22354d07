/**
 * Lines in the panel before publishing: what the excerpt, and each block named "summary" or "takeaways", says that the post
 * does not have. It holds nothing back unless the site's settings say so, and then only findings that nobody has marked as right.
 */
( function ( /** @type {any} */ wp, /** @type {Pick<typeof import('../../../www/engine.js'), 'check'>} */ nutGraf, /** @type {any} */ articleOf, /** @type {{ holdsBack: boolean }} */ { holdsBack } ) {
	/** @typedef {import('../../../www/engine.js').Check} Check */
	/** @typedef {{ id: string, name: string, text: string }} Summary `id`: of its block; empty for the excerpt */
	/** @typedef {{ key: string, isStrong: boolean, reason: string }} Finding */
	/** @typedef {Record<string, { text: string, findings: Finding[] }>} Found by the summary's id */

	const { createElement, Fragment, useEffect, useState } = wp.element;
	const { Button } = wp.components;
	const { serialize } = wp.blocks;
	const { dispatch, useSelect } = wp.data;
	const { __, sprintf } = wp.i18n;
	// WordPress 6.6 moved it.
	const PluginPrePublishPanel = wp.editor?.PluginPrePublishPanel ?? wp.editPost.PluginPrePublishPanel;

	/** A block is a summary by its name in the list of blocks, or by its anchor. */
	const NAMES = /^(?:summary|takeaways)$/i;
	const LOCK = 'nutgraf-check';
	/** Time without typing after which the check follows. */
	const TYPING_MS = 400;

	/** @param {any} block */
	const isSummary = ( { attributes: { anchor = '', metadata } } ) => NAMES.test( anchor ) || NAMES.test( metadata?.name ?? '' );

	/** The text of HTML, a line for each of its paragraphs and items. @param {string} html */
	function textOf( html ) {
		const { body } = new DOMParser().parseFromString( html, 'text/html' );
		const lines = [ ...body.querySelectorAll( 'p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption' ) ].filter( ( line ) => ! line.querySelector( 'p, li' ) );
		return ( lines.length > 0 ? lines : [ body ] ).map( ( line ) => line.textContent?.trim() ?? '' ).filter( Boolean ).join( '\n' );
	}

	/** Every block, those inside others too. @param {any[]} blocks @returns {any[]} */
	function allOf( blocks ) {
		return blocks.flatMap( ( block ) => [ block, ...( isSummary( block ) ? [] : allOf( block.innerBlocks ) ) ] );
	}

	/** Blocks without summaries. @param {any[]} blocks @returns {any[]} */
	function withoutSummaries( blocks ) {
		return blocks.filter( ( block ) => ! isSummary( block ) && block.name !== 'nutgraf/digest' ).map( ( block ) => ( { ...block, innerBlocks: withoutSummaries( block.innerBlocks ) } ) );
	}

	/** Why a flag is to be looked at. @param {Check['sentences'][number]['flags'][number]} flag */
	function reasonOf( { text, kind, article } ) {
		if ( ! article ) {
			// translators: %s: words of a summary.
			return sprintf( kind.startsWith( 'quotation' ) || kind === 'speaker' ? __( '“%s”: not so in the post.', 'nutgraf' ) : __( '“%s”: not in the post.', 'nutgraf' ), text );
		}
		if ( kind === 'speaker' ) {
			// translators: 1: words of a summary, 2: a person.
			return sprintf( __( '“%1$s”: in the post %2$s says this.', 'nutgraf' ), text, article.text );
		}
		// translators: 1: words of a summary, 2: words of the post.
		return sprintf( __( '“%1$s”: the post has “%2$s”.', 'nutgraf' ), text, article.text );
	}

	/** @param {Check} check @returns {Finding[]} */
	function findingsOf( { sentences } ) {
		return sentences.flatMap( ( { text, flags } ) => flags.filter( ( { sure } ) => sure !== 'weak' ).map( ( flag ) => (
			{ key: JSON.stringify( [ flag.kind, flag.text, text ] ), isStrong: flag.sure === 'strong', reason: reasonOf( flag ) }
		) ) );
	}

	/** The post, and its summaries. @returns {{ post: number, content: string, summaries: Summary[] }} */
	function useTexts() {
		const texts = useSelect( ( /** @type {any} */ select ) => {
			const blocks = select( 'core/block-editor' ).getBlocks();
			const excerpt = textOf( select( 'core/editor' ).getEditedPostAttribute( 'excerpt' ) ?? '' );
			const named = allOf( blocks ).filter( isSummary ).map( ( block ) => ( { id: block.clientId, name: block.attributes.metadata?.name || block.attributes.anchor, text: textOf( serialize( [ block ] ) ) } ) );
			const summaries = [ { id: '', name: __( 'Excerpt', 'nutgraf' ), text: excerpt }, ...named ].filter( ( { text } ) => text );
			// As text, so that it is the same while nothing changes.
			return JSON.stringify( { post: Number( select( 'core/editor' ).getCurrentPostId() ), content: serialize( withoutSummaries( blocks ) ), summaries } );
		}, [] );
		return JSON.parse( texts );
	}

	/** What is found in each summary; nothing until it is known. @returns {{ found: Found, summaries: Summary[] }} */
	function useFound() {
		const texts = useTexts();
		const [ found, setFound ] = useState( {} );
		useEffect( () => {
			const control = new AbortController();
			const timer = setTimeout( async () => {
				const { post, content, summaries } = texts;
				/** @type {Found} */
				const made = {};
				try {
					const article = summaries.length > 0 ? await articleOf( post, content, control.signal ) : undefined;
					for ( const { id, text } of summaries ) {
						made[ id ] = { text, findings: findingsOf( await nutGraf.check( article, text, {}, { signal: control.signal } ) ) };
					}
				} catch ( error ) {
					if ( ! control.signal.aborted ) {
						console.warn( error ); // the panel then says nothing, and holds nothing back
					}
				}
				if ( ! control.signal.aborted ) {
					setFound( made );
				}
			}, TYPING_MS );
			return () => {
				clearTimeout( timer );
				control.abort();
			};
		}, [ JSON.stringify( texts ) ] );
		return { found, summaries: texts.summaries };
	}

	/**
	 * The line of one summary.
	 *
	 * @param {{ summary: Summary, findings: Finding[], right: string[], mark: ( key: string ) => void }} props
	 */
	function Line( { summary: { id, name }, findings, right, mark } ) {
		const [ isShown, setShown ] = useState( false );
		const open = findings.filter( ( { key } ) => ! right.includes( key ) ).length;
		const says = open > 0
			// translators: %d: number of names, numbers, dates and quotations of a summary.
			? sprintf( __( 'To look at: %d', 'nutgraf' ), open )
			: __( 'Nothing found that the post lacks. This does not make it right.', 'nutgraf' );
		const show = () => {
			if ( id ) {
				dispatch( 'core/block-editor' ).selectBlock( id );
			}
			setShown( ! isShown );
		};
		const items = findings.map( ( { key, reason } ) => createElement( 'li', { key }, reason, ' ',
			createElement( Button, { variant: 'secondary', size: 'small', 'aria-pressed': right.includes( key ), onClick: () => mark( key ) }, __( 'It is right', 'nutgraf' ) )
		) );
		return createElement( Fragment, null,
			createElement( 'p', null, createElement( 'strong', null, name, ': ' ), says, ' ',
				findings.length > 0 && createElement( Button, { variant: 'link', 'aria-expanded': isShown, onClick: show }, __( 'Show', 'nutgraf' ) ) ),
			isShown && createElement( 'ul', null, items )
		);
	}

	/** What was marked as right in this session of the editor. @type {string[]} */
	let marked = [];

	function Panel() {
		const { found, summaries } = useFound();
		const [ right, setRight ] = useState( marked );
		const isHeld = holdsBack && Object.values( found ).some( ( { findings } ) => findings.some( ( { key, isStrong } ) => isStrong && ! right.includes( key ) ) );
		useEffect( () => {
			dispatch( 'core/editor' )[ isHeld ? 'lockPostSaving' : 'unlockPostSaving' ]( LOCK );
			return () => dispatch( 'core/editor' ).unlockPostSaving( LOCK );
		}, [ isHeld ] );
		const mark = ( /** @type {string} */ key ) => {
			marked = right.includes( key ) ? right.filter( ( /** @type {string} */ other ) => other !== key ) : [ ...right, key ];
			setRight( marked );
		};
		const lines = summaries.filter( ( { id } ) => id in found ).map( ( summary ) => createElement( Line, { key: summary.id, summary, findings: found[ summary.id ]?.findings ?? [], right, mark } ) );
		if ( lines.length === 0 ) {
			return null;
		}
		return createElement( PluginPrePublishPanel, { className: 'nutgraf-check', title: __( 'Does the post say so?', 'nutgraf' ), initialOpen: true },
			lines,
			isHeld && createElement( 'p', null, __( 'This site publishes once what the post does not have is changed or marked as right.', 'nutgraf' ) ),
			createElement( 'p', { className: 'description' }, __( 'Not checked: meaning, cause and effect, what is left out.', 'nutgraf' ) )
		);
	}

	wp.plugins.registerPlugin( 'nutgraf-check', { render: Panel, icon: null } );
} )( /** @type {any} */ ( window ).wp, /** @type {any} */ ( window ).nutGraf, /** @type {any} */ ( window ).nutgrafArticleOf, /** @type {any} */ ( window ).nutgrafCheck );
