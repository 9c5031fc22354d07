/**
 * The block in the editor: a preview of what readers will get, and the buttons that freeze it into the post.
 *
 * The server renders the post as it is being written, with patterns, shortcodes and galleries; the engine that readers' browsers use
 * digests the result here. A frozen digest is saved as plain HTML; a live one saves nothing and is drawn by the server as the tag.
 */

/**
 * @typedef {{ sentences: number, quotes: number, focus: string, highlight: boolean, html: string }} Attributes
 * @typedef {(attributes: Partial<Attributes>) => void} SetAttributes
 * @typedef {{ html?: string, removed?: string[], error?: Error, isTemplate?: boolean }} Preview empty while it is made
 */
( function ( /** @type {any} */ wp, /** @type {Pick<typeof import('../../../www/engine.js'), 'digest'> & Pick<typeof import('../../../www/export.js'), 'toHtml'>} */ nutGraf, /** @type {any} */ articleOf ) {
	const { createElement, Fragment, RawHTML, useEffect, useState } = wp.element;
	const { BlockControls, InspectorControls, useBlockProps } = wp.blockEditor;
	const { Notice, PanelBody, Placeholder, RangeControl, Spinner, TextControl, ToggleControl, ToolbarButton, ToolbarGroup } = wp.components;
	const { registerBlockType, serialize } = wp.blocks;
	const { useSelect } = wp.data;
	const { __, sprintf } = wp.i18n;

	const NAME = 'nutgraf/digest';
	/** Time without typing after which the preview follows. */
	const TYPING_MS = 400;
	/** Maximum length of a passage in the list of what was left out, in characters. */
	const PASSAGE = 120;

	/**
	 * The digest of the post as it is being written.
	 *
	 * @param {Attributes} attributes
	 * @returns {Preview}
	 */
	function usePreview( { sentences, quotes, focus } ) {
		const [ preview, setPreview ] = useState( {} );
		const { content, post, isTemplate } = useSelect( ( /** @type {any} */ select ) => {
			const blocks = select( 'core/block-editor' ).getBlocks();
			const type = select( 'core/editor' )?.getCurrentPostType() ?? '';
			return {
				content: serialize( blocks.filter( ( /** @type {{ name: string }} */ { name } ) => name !== NAME ) ),
				post: Number( select( 'core/editor' )?.getCurrentPostId() ),
				isTemplate: ! type || type.startsWith( 'wp_' ),
			};
		}, [] );
		useEffect( () => {
			if ( isTemplate || ! post ) {
				setPreview( { isTemplate: true } );
				return undefined;
			}
			const control = new AbortController();
			const timer = setTimeout( async () => {
				/** @type {Preview} */
				let made;
				try {
					const article = await articleOf( post, content, control.signal );
					const digest = await nutGraf.digest( article, { sentences, quotes, ...( focus ? { focus } : {} ) } );
					made = { html: nutGraf.toHtml( digest ), removed: digest.removed.map( ( { text } ) => text ) };
				} catch ( error ) {
					made = { error: /** @type {Error} */ ( error ) };
				}
				if ( ! control.signal.aborted ) {
					setPreview( made );
				}
			}, TYPING_MS );
			return () => {
				clearTimeout( timer );
				control.abort();
			};
		}, [ content, post, isTemplate, sentences, quotes, focus ] );
		return preview;
	}

	/** @param {{ html: string, setAttributes: SetAttributes, preview: Preview }} props */
	function Toolbar( { html, setAttributes, preview } ) {
		const freeze = () => setAttributes( { html: preview.html } );
		const button = ( /** @type {string} */ icon, /** @type {string} */ label, /** @type {() => void} */ onClick, /** @type {boolean} */ disabled ) => createElement( ToolbarButton, { icon, label, onClick, disabled, showTooltip: true } );
		return createElement( BlockControls, null, createElement( ToolbarGroup, null,
			html
				? [
					createElement( Fragment, { key: 'refresh' }, button( 'update', __( 'Refresh the frozen digest', 'nutgraf' ), freeze, ! preview.html ) ),
					createElement( Fragment, { key: 'live' }, button( 'unlock', __( 'Make it live again', 'nutgraf' ), () => setAttributes( { html: '' } ), false ) ),
				]
				: button( 'lock', __( 'Freeze into the post', 'nutgraf' ), freeze, ! preview.html )
		) );
	}

	/** @param {{ attributes: Attributes, setAttributes: SetAttributes }} props */
	function Sidebar( { attributes, setAttributes } ) {
		const { sentences, quotes, focus, highlight, html } = attributes;
		return createElement( InspectorControls, null, createElement( PanelBody, { title: __( 'Digest', 'nutgraf' ) },
			createElement( RangeControl, { label: __( 'Sentences', 'nutgraf' ), value: sentences, min: 1, max: 10, onChange: ( /** @type {number} */ value ) => setAttributes( { sentences: value } ) } ),
			createElement( RangeControl, { label: __( 'Key quotes', 'nutgraf' ), value: quotes, min: 0, max: 10, onChange: ( /** @type {number} */ value ) => setAttributes( { quotes: value } ) } ),
			createElement( TextControl, { label: __( 'Words that the summary prefers', 'nutgraf' ), value: focus, onChange: ( /** @type {string} */ value ) => setAttributes( { focus: value } ) } ),
			! html && createElement( ToggleControl, { label: __( 'Mark the chosen sentences and quotes in the text', 'nutgraf' ), checked: highlight, onChange: ( /** @type {boolean} */ value ) => setAttributes( { highlight: value } ) } )
		) );
	}

	/**
	 * What stands in the post: the frozen digest, else the preview of a live one, else why there is none.
	 *
	 * @param {{ html: string, preview: Preview, refresh: () => void }} props
	 */
	function Body( { html, preview, refresh } ) {
		const label = 'Nutgraf';
		if ( html ) {
			// The browser writes HTML its own way: only its own readings of the two can be compared.
			const isOld = preview.html && read( preview.html ) !== read( html );
			const actions = [ { label: __( 'Refresh', 'nutgraf' ), onClick: refresh } ];
			const notice = isOld && createElement( Notice, { status: 'warning', isDismissible: false, actions }, __( 'The post has changed since this digest was frozen.', 'nutgraf' ) );
			return createElement( Fragment, null, notice, createElement( RawHTML, null, html ) );
		}
		if ( preview.isTemplate ) {
			return createElement( Placeholder, { label }, __( 'Readers see the digest of the post here.', 'nutgraf' ) );
		}
		if ( preview.error ) {
			return createElement( Placeholder, { label }, preview.error.message );
		}
		if ( preview.html === undefined ) {
			return createElement( Placeholder, { label }, createElement( Spinner ) );
		}
		if ( preview.html === '' ) {
			return createElement( Placeholder, { label }, __( 'There is nothing to sum up yet: write the post first.', 'nutgraf' ) );
		}
		return createElement( Fragment, null, createElement( RawHTML, null, preview.html ), createElement( LeftOut, { removed: preview.removed } ) );
	}

	/**
	 * What the digest did not read as part of the article, for the author to check. Readers don't see it.
	 *
	 * @param {{ removed?: string[] }} props
	 */
	function LeftOut( { removed = [] } ) {
		if ( removed.length === 0 ) {
			return null;
		}
		const items = removed.map( ( text, i ) => createElement( 'li', { key: i }, text.length > PASSAGE ? `${ text.slice( 0, PASSAGE ) }…` : text ) );
		// translators: %d: number of passages of the post.
		const title = sprintf( __( 'Passages that the digest leaves out: %d', 'nutgraf' ), removed.length );
		return createElement( 'details', { className: 'nutgraf-left-out' }, createElement( 'summary', null, title ), createElement( 'ul', null, items ) );
	}

	/** The words of a piece of HTML. @param {string} html */
	function read( html ) {
		return ( new DOMParser().parseFromString( html, 'text/html' ).body.textContent ?? '' ).replace( /\s+/g, ' ' ).trim();
	}

	/** @param {{ attributes: Attributes, setAttributes: SetAttributes }} props */
	function Edit( { attributes, setAttributes } ) {
		const { html } = attributes;
		const preview = usePreview( attributes );
		const refresh = () => setAttributes( { html: preview.html } );
		return createElement( Fragment, null,
			createElement( Toolbar, { html, setAttributes, preview } ),
			createElement( Sidebar, { attributes, setAttributes } ),
			createElement( 'div', useBlockProps(), createElement( Body, { html, preview, refresh } ) )
		);
	}

	/** A bracket could begin a shortcode: the text of a digest is never run. @param {{ attributes: Attributes }} props */
	function Save( { attributes: { html } } ) {
		return html ? createElement( 'div', useBlockProps.save( { className: 'nutgraf-frozen' } ), createElement( RawHTML, null, html.replaceAll( '[', '&#91;' ) ) ) : null;
	}

	registerBlockType( NAME, { edit: Edit, save: Save } );
} )( /** @type {any} */ ( window ).wp, /** @type {any} */ ( window ).nutGraf, /** @type {any} */ ( window ).nutgrafArticleOf );
